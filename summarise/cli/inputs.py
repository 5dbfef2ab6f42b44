"""The articles named on the command line, one after another; those that cannot be read are complained of and passed over."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from summarise.article import Article
from summarise.cli.console import complain
from summarise.errors import SummariseError

STDIN = "-"


@dataclass
class Inputs:
    """Reads `paths` lazily (`-` and nothing at all are stdin) and counts what failed."""

    paths: Sequence[str]
    published: date | None = None
    failures: list[SummariseError] = field(default_factory=list)

    def __iter__(self) -> Iterator[Article]:
        from summarise.reading.text import read_file, read_stream

        for path in self.paths or (STDIN,):
            try:
                article = read_stream(sys.stdin.buffer) if path == STDIN else read_file(Path(path))
            except SummariseError as error:
                self.fail(error)
                continue
            yield replace(article, published=article.published or self.published)

    def lines(self) -> Iterator[str]:
        """The lines of all inputs, as they stand."""
        from summarise.reading.text import read_text, read_text_stream

        for path in self.paths or (STDIN,):
            try:
                text = read_text_stream(sys.stdin.buffer) if path == STDIN else read_text(Path(path))
            except SummariseError as error:
                self.fail(error)
                continue
            yield from text.splitlines()

    def fail(self, error: SummariseError) -> None:
        """Say what is wrong with an input and remember it for the exit code."""
        complain(error)
        self.failures.append(error)
