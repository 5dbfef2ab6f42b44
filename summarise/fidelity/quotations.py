"""Quotations: what stands between quotation marks in the English was said between quotation marks in the source.

Marks of any kind count alike. A quotation left open runs to the end of the sentence, one that only closes began before it: news
is cut into sentences inside quotations. What the source quotes in English is carried to the letter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarise.brief import Flag
from summarise.fidelity import lexicon
from summarise.fidelity.words import Word, words

_DOUBLE = re.compile(r"[\"“”„‟«»＂]|''|``")
_SINGLE = re.compile(r"(?<![\w’'])[‘'‚](?=\w)|(?<=[\w.,!?…])[’'](?!\w)")
_SPACED = re.compile(r"(?<=\s)' ([^']{1,80}?) '(?=[\s.,]|$)")
_PLURAL = re.compile(r"s['’]$")
_SHORT = 3  # words that may be quotation marks of distance, or a title
_GROWN, _SLACK = 1.7, 25  # how much longer the quoted part may be in English, and by how many characters at least
_ENGLISH_SHARE, _ENGLISH_WORDS = 0.75, 3


@dataclass(frozen=True, slots=True)
class Span:
    """A quoted stretch of a text, without its marks; `closed` says that both marks are there."""

    text: str
    start: int
    end: int
    closed: bool


def quoted(text: str) -> list[Span]:
    """Give the quoted stretches of a text, outermost only."""
    spans: list[Span] = []
    start: int | None = None
    for m in _DOUBLE.finditer(text):
        before, after = text[: m.start()].rstrip(), text[m.end() :]
        if start is None:
            closing = m[0] in "”»" or (before != "" and not text[m.start() - 1].isspace() and (not after or not after[0].isalnum()))
            closing = closing or (before.endswith(",") and after[:1].islower())  # a lost space: `…, "ujarnya`
            closing = closing and m[0] not in "“„«" and text[m.start() - 1 : m.start()] not in "(["
            if closing and not spans:
                spans.append(_span(text, 0, m.start(), closed=False))
            else:
                start = m.end()
        elif m[0] in "“„«" or (before != text[: m.start()] and after[:1].isupper() and before.endswith((",", ":"))):
            start = m.end()  # the first mark opened nothing: marks round a whole sentence that quotes
        else:
            spans.append(_span(text, start, m.start(), closed=True))
            start = None
    if start is not None:
        spans.append(_span(text, start, len(text), closed=False))
    inside = [s for s in _single(text) if not any(d.start <= s.start < d.end for d in spans)]
    return sorted((s for s in (*spans, *inside) if s.text), key=lambda s: s.start)


def compare_quotations(source: str, english: str) -> list[Flag]:
    """Give the flags for quotations invented, changed or left open."""
    source, english = _SPACED.sub(r"'\1'", _bare(source)), _SPACED.sub(r"'\1'", _bare(english))
    ours, theirs = quoted(source), quoted(english)
    flags = _verbatim(ours, english)
    size, there = sum(len(s.text) for s in ours), sum(len(s.text) for s in theirs)
    if theirs and there > size * _GROWN + _SLACK:
        extra = max(theirs, key=lambda s: len(s.text)) if len(theirs) <= len(ours) or not ours else _unlike(ours, theirs)
        if not _in_source(extra.text, source):
            code = "quotation-changed" if ours and len(theirs) <= len(ours) else "quotation-invented"
            message = (
                "More is quoted in the English than in the Indonesian."
                if code == "quotation-changed"
                else "The English quotes what the Indonesian does not."
            )
            flags.append(Flag(code, message, ours[0].text if ours else "", extra.text, serious=len(words(extra.text)) > _SHORT))
    elif theirs and not ours and not all(_in_source(s.text, source) for s in theirs):
        extra = max(theirs, key=lambda s: len(s.text))
        message = "The English puts in quotation marks what the Indonesian does not."
        flags.append(Flag("quotation-invented", message, "", extra.text, serious=len(words(extra.text)) > _SHORT))
    elif ours and not theirs and any(len(words(s.text)) > _SHORT for s in ours):
        message = "A quotation of the Indonesian is told without quotation marks in the English."
        flags.append(Flag("quotation-changed", message, max(ours, key=lambda s: len(s.text)).text, "", serious=False))
    elif size > there * 2 * _GROWN + 3 * _SLACK and theirs:
        message = "Much less is quoted in the English than in the Indonesian."
        flags.append(Flag("quotation-changed", message, ours[0].text, theirs[0].text, serious=False))
    if theirs and all(s.closed for s in ours) and not all(s.closed for s in theirs):
        message = "A quotation is left open in the English."
        flags.append(Flag("quotation-unclosed", message, "", next(s.text for s in theirs if not s.closed), serious=False))
    return flags


def _bare(text: str) -> str:
    """A text without marks that were put round all of it although it quotes inside, as some tables do."""
    inner = text.strip().rstrip(". ")
    if len(inner) > 1 and inner[0] == inner[-1] == '"' and inner.count('"') > 2:  # noqa: PLR2004  its own two and more
        opens = re.search(r'(?<=[\s(])"(?=\w)', inner[1:-1])
        return inner[1:-1] if opens else text
    return text


def _span(text: str, start: int, end: int, *, closed: bool) -> Span:
    return Span(text[start:end].strip(" .,!?;:'’‘…"), start, end, closed)


def _single(text: str) -> list[Span]:
    spans: list[Span] = []
    start: int | None = None
    for m in _SINGLE.finditer(text):
        opening = m.start() == 0 or not (text[m.start() - 1].isalnum() or text[m.start() - 1] in ".,!?…")
        if opening and start is None:
            start = m.end()
        elif not opening and start is not None and not (_PLURAL.search(text[: m.end()]) and "'" in text[m.end() :]):
            spans.append(_span(text, start, m.start(), closed=True))
            start = None
    return spans


def _verbatim(ours: list[Span], english: str) -> list[Flag]:
    """Flags for English quotations in the source that are not in the English as they stand."""
    there = _letters(english)
    flags = []
    for span in ours:
        found = words(span.text)
        if span.closed and len(found) >= _ENGLISH_WORDS and is_english_text(found) and _letters(span.text) not in there:
            message = "An English quotation of the source is not carried word for word."
            flags.append(Flag("quotation-changed", message, span.text, "", serious=True))
    return flags


def is_english_text(found: list[Word]) -> bool:
    """Whether words that stand in an Indonesian text are English."""
    letters = [w for w in found if w.text.isalpha()]
    if not letters:
        return False
    ours = lexicon.indonesian().ordinary
    clear = [w for w in letters if lexicon.is_english(w.plain) and w.plain not in ours]
    either = [w for w in letters if lexicon.is_english(w.plain) or not lexicon.is_ordinary(w.plain)]
    return len(clear) >= 2 and len(either) >= _ENGLISH_SHARE * len(letters) and 2 * len(clear) >= len(letters)  # noqa: PLR2004


def _unlike(ours: list[Span], theirs: list[Span]) -> Span:
    """The English quotation whose length has no like among those of the source."""
    return max(theirs, key=lambda t: min(abs(len(t.text) - len(o.text)) for o in ours))


def _in_source(text: str, source: str) -> bool:
    return _letters(text) in _letters(source)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
