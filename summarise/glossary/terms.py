"""The rows of a glossary and the files that they are read from.

A file is a table of `source, target` and, where wanted, `short, kind, context, note`, parted by tabs, commas or semicolons. A first
line that names the columns may change their order. `context` lists words, parted by commas, of which one must be near.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from summarise.errors import GlossaryError

COLUMNS = ("source", "target", "short", "kind", "context", "note")
KEEP = "keep"
"""The kind of a term that is carried over as it stands."""

_SHOWN = 40  # characters of a term in an error


class Term(NamedTuple):
    """A row: `source` in Indonesian, `target` in English without an article, `short` what may follow it in brackets.

    `kind` is `ministry`, `office`, `agency`, …; `context` the words of which one must be near for this meaning; `note` is for people
    (dates, other renderings); `user` marks a term of the user's own.
    """

    source: str
    target: str
    short: str = ""
    kind: str = "other"
    context: tuple[str, ...] = ()
    note: str = ""
    user: bool = False

    @property
    def proper(self) -> bool:
        """Whether the English is a name (Corruption Eradication Commission) and not a common noun (polling station)."""
        return self.target[:1].isupper()


def builtin() -> list[Term]:
    """Read the project's own glossary."""
    text = files("summarise.glossary").joinpath("indonesia.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return [Term(source, target, short, kind, contexts(near), note) for source, target, short, kind, near, note in rows]


def contexts(cell: str) -> tuple[str, ...]:
    """Take the context column apart."""
    return tuple(c.strip() for c in cell.split(",") if c.strip()) if cell else ()


def read(path: Path) -> list[Term]:
    """Read a user's file. Raises GlossaryError with the file and the line."""
    where = str(path)
    rows = _rows(path)
    order: Sequence[str] = COLUMNS
    terms: dict[tuple[str, tuple[str, ...]], tuple[int, Term]] = {}
    for number, (line, cells) in enumerate(rows):
        head = [c.casefold() for c in cells]
        if number == 0 and {"source", "target"} <= set(head):
            order = head
            continue
        row = dict(zip(order, cells, strict=False))
        term = Term(
            row.get("source", ""),
            row.get("target", ""),
            row.get("short", ""),
            row.get("kind", "") or "other",
            contexts(row.get("context", "")),
            row.get("note", ""),
            user=True,
        )
        _require(term, cells, where, line)
        earlier, same = terms.setdefault((term.source, term.context), (line, term))
        if same.target != term.target:
            raise GlossaryError(
                f"“{term.source}” has another English on line {earlier}.",
                where=f"{where}, line {line}",
                advice="Keep one of them, or give each a context.",
            )
    return [term for _, term in terms.values()]


def _require(term: Term, cells: Sequence[str], where: str, line: int) -> None:
    if not term.source or not term.target:
        shown = " ".join(cells)[:_SHOWN]
        raise GlossaryError(
            f"A term and its English are needed, but there is only “{shown}”.",
            where=f"{where}, line {line}",
            advice="Write them in two columns, parted by a tab (TSV) or a comma (CSV).",
        )


def read_kept(path: Path) -> list[Term]:
    """Read a list of terms that are not to be translated, one a line. Raises GlossaryError."""
    return [kept(line.strip()) for line in _text(path).splitlines() if line.strip()]


def kept(word: str) -> Term:
    """Make a term that is carried over as it stands."""
    return Term(word, word, kind=KEEP, user=True)


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Lines and cells of a table, empty lines left out."""
    text = _text(path)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=_delimiter(path, text), strict=True)
    try:
        for cells in reader:
            trimmed = [" ".join(c.split()) for c in cells]
            if any(trimmed):
                yield reader.line_num, trimmed
    except csv.Error as problem:
        raise GlossaryError(
            f"This is no table: {problem}.",
            where=f"{path}, line {reader.line_num}",
            advice="Close every quotation mark.",
        ) from problem


def _delimiter(path: Path, text: str) -> str:
    """A tab where the first line has one; otherwise what a CSV file is parted by: spreadsheets in Indonesia write semicolons."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    if "\t" in first or path.suffix.casefold() == ".tsv":
        return "\t"
    return ";" if first.count(";") > first.count(",") else ","


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as problem:
        raise GlossaryError("It is not UTF-8 text.", where=str(path), advice="Save it again as UTF-8.") from problem
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise GlossaryError(f"It cannot be read ({reason}).", where=str(path), advice="Check the path.") from problem


def overlay(below: Iterable[Term], above: Iterable[Term]) -> list[Term]:
    """Put terms on top of others: a form of the upper ones hides all rows of that form below."""
    upper = list(above)
    hidden = {t.source for t in upper}
    return [*upper, *(t for t in below if t.source not in hidden)]
