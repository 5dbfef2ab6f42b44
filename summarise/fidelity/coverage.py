"""Whether all of the source is in the English, and all of the English in the source.

Each content word of one side is looked up in the lexicon on the other. What was dropped shows in the length, in the number of
content words and in Indonesian words that have no English; a free translation has such words too, but then its English words
have no Indonesian either. A logistic regression weighs the one against the other (`benchmarks/fidelity_dropped.py` fits it:
whole translations against those with half of the English left out). The stretch that a message names is the run of words with
the highest log-likelihood ratio of "not found" to "found" (maximum subarray); an added sentence is such a run at the end of the
English.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from summarise.brief import Flag
from summarise.fidelity import lexicon
from summarise.fidelity.shape import length_score
from summarise.fidelity.words import Word, english_stem, indonesian_base, word_set, words

_SMALL_ID = word_set(
    """
    yang dan di dari untuk dengan pada ini itu akan tidak oleh telah juga karena dalam kepada adalah sebagai bahwa ada bisa saat
    para atau ia dia mereka kami kita sudah lebih tersebut hingga seperti secara antara setelah serta namun agar saya kata ujar ke
    tak belum masih hanya sejak bagi tapi tetapi lalu kemudian jika kalau maka pun lah nya si sang sebuah seorang suatu hal pihak
    pihaknya dapat merupakan menjadi salah satu atas terhadap yakni yaitu sehingga sedang saja lagi
    """
)
_SMALL_EN = word_set(
    """
    the of and to in a an on for with at by from as that this it its is are was were be been being have has had will would can could
    may might should must shall do does did not no or but if so than then there their they them he she his her him we our us you
    your i my me who which what when where while also into over after before about up out more most such other some any all one said
    say says
    """
)
_MISS, _HIT = 1.2, -1.1  # ln P(not found | dropped) / P(not found | translated), and the same of found
_NAMED, _ADDED = 3.0, 7.5  # scores of a stretch that is worth naming, and of one that nobody's free translation reaches
_SHORT, _LONG = -3.8, 3.4  # standard deviations
_WEIGHTS = (-7.92, 4.3, -9.46, 3.65, 20.14, -16.89, 3.72, -4.89, 11.15, 4.3)
_DROPPED, _DROPPED_HEADLINE, _DROPPED_SHORT = 2.0, 6.0, 2.8  # log-odds
_BRIEF, _JUDGED = 50, 25  # characters: what is shorter varies more; what is still shorter is judged by length alone
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’']?\s+(?=[\"“‘(]?[A-Z])")


def compare_coverage(  # noqa: PLR0913  the two sides as text and as words, and what is known of them
    source: str, english: str, ours: Sequence[Word], theirs: Sequence[Word], *, headline: bool = False, grown: int = 0
) -> list[Flag]:
    """Give the flags for lengths that cannot be, clauses dropped and sentences added.

    A `headline` may be shorter; known terms may have `grown` by that many characters (`KPK`, its name written out).
    """
    if not theirs:
        return [Flag("too-short", "There is no English.", source.strip(), "")] if ours else []
    z = length_score(source + "·" * max(0, grown), english)
    limit = _DROPPED_HEADLINE if headline else _DROPPED_SHORT if len(source) < _BRIEF else _DROPPED
    lost = sum(there is False for there in _covered(ours, theirs))
    dropped = lost > 1 and len(source) >= _JUDGED and _log_odds(source, english, ours, theirs) > limit
    flags = []
    if dropped or z < _SHORT - headline:
        gap, missing = _stretch(ours, _covered(ours, theirs))
        named = f" “{missing}” seems to be missing." if gap > _NAMED else ""
        message = f"The English is too short for the Indonesian.{named}"
        flags.append(Flag("too-short", message, missing if named else "", "", serious=True))
    added, extra = _stretch(theirs, _explained(ours, theirs))
    sentences = _SENTENCE.split(english)
    if (
        added + z > _ADDED + 1
        and len(sentences) > len(_SENTENCE.split(source))
        and extra[-20:] in " ".join(w.text for w in words(sentences[-1]))
    ):
        flags.append(Flag("added-sentence", "The English ends with a sentence that the Indonesian does not have.", "", sentences[-1]))
    elif z > _LONG:
        flags.append(Flag("too-long", "The English is too long for the Indonesian.", "", extra, serious=added > _ADDED / 2))
    return flags


def features(source: str, english: str, ours: Sequence[Word], theirs: Sequence[Word]) -> tuple[float, ...]:
    """Give what tells a dropped clause from a free translation: lengths, content words, and how many of them have no counterpart."""
    covered, explained = _covered(ours, theirs), _explained(ours, theirs)
    judged, lost = sum(v is not None for v in covered), sum(v is False for v in covered)
    shown, new = sum(v is not None for v in explained), sum(v is False for v in explained)
    log_ratio = math.log(max(1, len(english)) / max(1, len(source)))
    return (
        1.0,
        log_ratio * math.sqrt(len(source)) / 10,
        log_ratio,
        math.log((judged + 1) / (shown + 1)),
        (lost + 0.5) / (judged + 2),
        (new + 0.5) / (shown + 2),
        _stretch(ours, covered)[0] / 10,
        (lost - new) / math.sqrt(judged + shown + 1),
        math.log((len(ours) + 1) / (len(theirs) + 1)),
        10 / max(1, len(source)),
    )


def _log_odds(source: str, english: str, ours: Sequence[Word], theirs: Sequence[Word]) -> float:
    return sum(w * x for w, x in zip(_WEIGHTS, features(source, english, ours, theirs), strict=True))


def _covered(ours: Sequence[Word], theirs: Sequence[Word]) -> list[bool | None]:
    """For each word of the source whether the English has it; nothing for words that cannot be judged."""
    stems = {english_stem(w.plain) for w in theirs}
    forms = {w.plain for w in theirs} | {p for w in theirs for p in w.parts}
    judged: list[bool | None] = []
    for w in ours:
        if w.plain in _SMALL_ID or (len(w.plain) < 3 and not w.acronym):  # noqa: PLR2004  particles
            judged.append(None)
            continue
        known = lexicon.stems_of(w.plain)
        there = w.plain in forms or indonesian_base(w.plain) in forms or not known.isdisjoint(stems)
        shown = lexicon.english_forms().get(w.plain)
        there = there or bool(shown and not shown.isdisjoint(forms))
        judged.append(True if there else (False if known or w.capital else None))
    return judged


def _explained(ours: Sequence[Word], theirs: Sequence[Word]) -> list[bool | None]:
    """For each word of the English whether the source has what becomes it."""
    stems = {s for w in ours for s in lexicon.stems_of(w.plain)}
    forms = {w.plain for w in ours} | {p for w in ours for p in w.parts}
    for w in ours:
        forms |= lexicon.english_forms().get(w.plain, frozenset())
    judged: list[bool | None] = []
    for w in theirs:
        if w.plain in _SMALL_EN or len(w.plain) < 3:  # noqa: PLR2004  particles
            judged.append(None)
        else:
            judged.append(w.plain in forms or english_stem(w.plain) in stems)
    return judged


def _stretch(found: Sequence[Word], judged: Sequence[bool | None]) -> tuple[float, str]:
    """The highest-scoring run of words that are not on the other side: its score, and its words."""
    best, score, start, span = 0.0, 0.0, 0, (0, 0)
    for i, there in enumerate(judged):
        if there is None:
            continue
        if score <= 0:
            score, start = 0.0, i
        score += _HIT if there else _MISS
        if score > best:
            best, span = score, (start, i + 1)
    return best, " ".join(w.text for w in found[span[0] : span[1]])
