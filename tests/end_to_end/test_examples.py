"""The briefs in examples/ are what the tool makes of the articles beside them, and the library example runs."""

from __future__ import annotations

import subprocess
import sys
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from summarise import Brief, Briefer
from summarise.reading.text import read_file
from summarise.rendering.markdown import markdown

EXAMPLES = Path(__file__).parents[2] / "examples"
ALIKE = 0.85
"""Processors add up in different orders, and now and then a word turns out otherwise: a brief is the same, not every letter of it."""


@pytest.fixture(scope="module")
def made() -> dict[str, Brief]:
    articles = [read_file(p) for p in sorted((EXAMPLES / "articles").glob("*.txt"))]
    return {brief.article.id: brief for brief in Briefer().briefs(articles)}


def test_every_example_brief_is_what_the_tool_makes(made: dict[str, Brief]) -> None:
    kept = {p.stem: p.read_text("utf-8") for p in (EXAMPLES / "briefs").glob("*.md")}
    assert kept.keys() == made.keys()
    for name, brief in made.items():
        now = markdown(brief)
        assert SequenceMatcher(None, kept[name].split(), now.split(), autojunk=False).ratio() >= ALIKE, name


def test_no_example_brief_says_what_a_check_refuses_without_saying_so(made: dict[str, Brief]) -> None:
    for brief in made.values():
        for point in brief.points:
            assert bool(point.flags) == (point.support != "supported")
        assert (brief.verdict == "ok") == (not brief.flags and all(not p.flags for p in brief.points))


def test_the_library_example_runs() -> None:
    done = subprocess.run([sys.executable, EXAMPLES / "library.py"], capture_output=True, text=True, check=False, timeout=240)
    assert done.returncode == 0, done.stderr
    assert "Rp1.2 billion" in done.stdout
    assert "Selasa (17/6)" in done.stdout
