"""The installed command, run as its user would, with a home of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ARTICLES = Path(__file__).parents[2] / "examples" / "articles"

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(scope="session")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Run `summarise` with these arguments; `stdin` and `env` as needed. The cache is shared, so the model is built once."""
    home = tmp_path_factory.mktemp("home")
    command = Path(sys.executable).parent / "summarise"

    def run(*arguments: str | Path, stdin: bytes = b"", env: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
        clean = {k: v for k, v in os.environ.items() if k in ("PATH", "SYSTEMROOT", "TMPDIR")}
        clean |= {"HOME": str(home), "SUMMARISE_HOME": str(home / "summarise"), "COLUMNS": "120"}
        return subprocess.run(
            [command, *map(str, arguments)],
            input=stdin,
            capture_output=True,
            env=clean | (env or {}),
            check=False,
            timeout=240,
        )

    return run


@pytest.fixture
def articles() -> Path:
    """The folder of example articles."""
    return ARTICLES
