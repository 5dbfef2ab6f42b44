"""A brief as Markdown: what a person reads, pastes into a mail and forwards.

Every word that comes from an article is escaped, so that nothing in it can become a link, an image, HTML or a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from summarise.brief import Brief, Flag, Point, Support, Verdict
from summarise.rendering.dates import written_out

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])|(?<=!)(?=\[)|^(\s*)([-+]|\d+\.)(?=\s)", re.MULTILINE)
_MARK = {Support.SUPPORTED: "", Support.PARTLY: " ⚠", Support.UNSUPPORTED: " ✗"}
_VERDICT = {
    Verdict.OK: "ok: every check passed",
    Verdict.REVIEW: "review: look at the marked points before you forward this",
    Verdict.FAILED: "failed: do not forward this without reading the Indonesian",
}


def escape(text: str) -> str:
    """Text that Markdown shows as it stands, on one line."""
    flat = " ".join(text.split())
    return _SPECIAL.sub(lambda m: f"{m[2] or ''}\\{m[1] or m[3]}", flat)


def markdown(brief: Brief, *, sources: bool = True, translation: bool = False) -> str:
    """Give the brief as Markdown, ending in a newline; with `translation`, the whole English text beside the Indonesian."""
    return "\n".join(_lines(brief, sources=sources, translation=translation)) + "\n"


def _lines(brief: Brief, *, sources: bool, translation: bool) -> Iterator[str]:
    yield f"# {escape(brief.headline)}"
    yield ""
    if line := dateline(brief):
        yield f"*{escape(line)}*"
        yield ""
    for n, point in enumerate(brief.points, 1):
        yield f"{n}. {escape(point.english)}{_MARK[point.support]}"
        for flag in point.flags:
            yield f"   - {_flag(flag)}"
    yield ""
    if brief.figures:
        yield "**Key figures and dates:** " + "; ".join(
            escape(f"{f.english} ({f.source})" if f.english != f.source else f.english) for f in brief.figures
        )
        yield ""
    if brief.named:
        yield "**Named:** " + "; ".join(
            escape(f"{n.name} ({n.english})" if n.english and n.english != n.name else n.name) for n in brief.named
        )
        yield ""
    for flag in brief.flags:
        yield f"> {_flag(flag)}"
        yield ""
    if sources:
        yield "**Indonesian sources**"
        yield ""
        for n, point in enumerate(brief.points, 1):
            yield f"{n}. {escape(_source(brief, point))}"
        yield ""
    if translation:
        yield from _translation(brief)
    yield f"*Check: {_VERDICT[brief.verdict]}.*  "
    yield f"*Made by {escape(str(brief.signature))}*"


def dateline(brief: Brief) -> str:
    """Place, day and outlet, as far as the article says."""
    d = brief.dateline
    return ", ".join(part for part in (d.place, _day(d.event or d.published), d.outlet) if part)


def _day(day: date | None) -> str:
    return written_out(day) if day else ""


def _source(brief: Brief, point: Point) -> str:
    return " ".join(brief.article.text[s.start : s.end] for s in point.sources)


def _flag(flag: Flag) -> str:
    return escape(flag.message)


def _translation(brief: Brief) -> Iterator[str]:
    yield "**Full translation**"
    yield ""
    yield "| English | Indonesian |"
    yield "|---|---|"
    for t in brief.translations:
        marks = " ⚠" if t.flags else ""
        yield f"| {escape(t.english)}{marks} | {escape(t.sentence.text)} |"
    yield ""
