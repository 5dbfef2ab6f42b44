"""Nothing heavy is imported before it is used."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("torch", "transformers", "ctranslate2", "sentencepiece", "numpy", "babel", "py3langid", "ftfy")


@pytest.mark.parametrize("module", ["summarise", "summarise.cli.main"])
def test_importing_the_package_or_the_command_pulls_in_nothing_heavy(module: str) -> None:
    code = f"import sys, {module}; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_brief_with_the_default_engine_needs_no_torch() -> None:
    code = "import sys, summarise.briefer, summarise.engines.ctranslate2; print('torch' in sys.modules, 'transformers' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False False"
