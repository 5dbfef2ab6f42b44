"""What of a page is the article: blocks of news, what is dropped and why, and the dateline. Nothing is deleted, only marked."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarise.article import Article
from summarise.cleaning.boilerplate import INLINE, LINES
from summarise.cleaning.dateline import RawDateline, find_dateline
from summarise.cleaning.tidying import tidy

__all__ = ["Block", "Body", "Dropped", "RawDateline", "clean", "tidy"]

_LINE = re.compile(r"[^\n]+")
_TITLE_WORDS = 18
_HEADING_WORDS = 12


@dataclass(frozen=True)
class Block:
    """A stretch of `article.text`: `kind` is `title`, `subheading` or `text`."""

    start: int
    end: int
    kind: str = "text"


@dataclass(frozen=True)
class Dropped:
    """A stretch that is not news, and what it is instead."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True)
class Body:
    """The article marked up: blocks in order, what is left out, the dateline that was cut from the first block."""

    blocks: tuple[Block, ...]
    dropped: tuple[Dropped, ...] = ()
    dateline: RawDateline | None = None


def clean(article: Article) -> Body:
    """Mark what of `article.text` is news. Never raises; all offsets count characters of `article.text`."""
    text = article.text
    blocks: list[Block] = []
    dropped: list[Dropped] = []
    dateline: RawDateline | None = None
    for match in _LINE.finditer(text):
        start, end = _trim(text, *match.span())
        if start == end:
            continue
        line = text[start:end]
        if reason := _boilerplate(line):
            dropped.append(Dropped(start, end, reason))
            continue
        if dateline is None and not any(b.kind == "text" for b in blocks) and (found := find_dateline(line)):
            place, outlet, length = found
            dateline = RawDateline(place, outlet, start, start + length)
            start, end = _trim(text, start + length, end)
            blocks = [Block(b.start, b.end, "title" if n == 0 else b.kind) for n, b in enumerate(blocks)]
        for part in _without_inline(text, start, end, dropped):
            blocks.append(_block(text, *part))
    return Body(tuple(_titled(text, blocks, article.title)), tuple(dropped), dateline)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _boilerplate(line: str) -> str:
    for reason, pattern in LINES:
        if pattern.fullmatch(line):
            return reason
    return "" if any(c.isalnum() for c in line) else "menu"


def _without_inline(text: str, start: int, end: int, dropped: list[Dropped]) -> list[tuple[int, int]]:
    """The parts of a line between what is dropped inside it."""
    cuts = sorted((start + m.start(), start + m.end(), reason) for reason, p in INLINE for m in p.finditer(text[start:end]))
    parts = []
    for a, b, reason in cuts:
        if a < start:
            continue
        parts.append(_trim(text, start, a))
        dropped.append(Dropped(*_trim(text, a, b), reason))
        start = b
    parts.append(_trim(text, start, end))
    return [p for p in parts if p[0] < p[1]]


def _block(text: str, start: int, end: int) -> Block:
    line = text[start:end]
    heading = len(line.split()) <= _HEADING_WORDS and line[-1] not in '.!?”"…:;,)' and line[:1].isupper()
    return Block(start, end, "subheading" if heading else "text")


def _titled(text: str, blocks: list[Block], title: str) -> list[Block]:
    """The first block is the title where it is short, unfinished, and followed by running text."""
    if not blocks or title or blocks[0].kind == "title":
        return blocks
    first = text[blocks[0].start : blocks[0].end]
    short = len(first.split()) <= _TITLE_WORDS and first[-1] not in '.!"”…,;:'
    if short and any(b.kind == "text" for b in blocks[1:]):
        blocks[0] = Block(blocks[0].start, blocks[0].end, "title")
    return blocks
