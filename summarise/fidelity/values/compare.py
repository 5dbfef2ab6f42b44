"""Whether the English has the figures and dates of its Indonesian source: compared by value, with unit and magnitude."""

from __future__ import annotations

import re
from collections import defaultdict, deque

from summarise.fidelity.values import english as english_words
from summarise.fidelity.values import indonesian as indonesian_words
from summarise.fidelity.values.messages import added, changed, missing
from summarise.fidelity.values.parsing import parse
from summarise.fidelity.values.parts import CONVERTED, SURE, Part, agreement, parts
from summarise.fidelity.values.types import Difference, Kind
from summarise.fidelity.values.units import UNITS, convert

_WORDS = re.compile(r"[^\W_]+")
_LIKE_ENOUGH = 20
_ROUGHLY_ONE = (0.9, 1.1)
_ARTICLES = {"a", "an", "one", "single", "another"}
_REPEATABLE = {Kind.APPROXIMATE, Kind.TIME, Kind.CODE}
_COMING_AND_GOING = indonesian_words.SINGLE_WORDS.keys() | english_words.SINGLE_WORDS.keys() | {"one", "satu", "a"}


def compare(source: str, english: str) -> list[Difference]:
    """Say which values of an Indonesian text are missing from its English, which were added and which were changed.

    Claims that are equal are paired first, then those that agree by conversion or notation, the best first. What is left on both
    sides is paired as changed, what is left on one side is missing or added. A number word that the other side says once is neither if
    this side says it twice; nor are words that come and go in good translations (`satu`, `kedua`), names with a number in them that are
    carried as they are (`Lima Puluh Kota`), and a measure that the other side gives in another unit.
    """
    ours = [part for value in parse(source, "id") for part in parts(value)]
    theirs = [part for value in parse(english, "en") for part in parts(value)]
    left, right = _pair_equal(ours, theirs)
    left, right = _pair_best(left, right)
    source_words, english_words_ = _words(source), _words(english)
    left = [a for a in left if not _is_there(a, theirs, english_words_) and not _is_one(a, english_words_)]
    right = [b for b in right if not _is_there(b, ours, source_words, of_source=False)]
    return _differences(left, right)


def _pair_equal(ours: list[Part], theirs: list[Part]) -> tuple[list[Part], list[Part]]:
    waiting: defaultdict[tuple[object, ...], deque[int]] = defaultdict(deque)
    for index, part in enumerate(theirs):
        waiting[part.key].append(index)
    taken: set[int] = set()
    left: list[Part] = []
    for part in ours:
        queue = waiting[part.key]
        if queue:
            taken.add(queue.popleft())
        else:
            left.append(part)
    return left, [part for index, part in enumerate(theirs) if index not in taken]


def _pair_best(left: list[Part], right: list[Part]) -> tuple[list[Part], list[Part]]:
    scored = [
        (-score, a.optional != b.optional, abs(i - j), i, j)
        for i, a in enumerate(left)
        for j, b in enumerate(right)
        if (score := agreement(a, b))
    ]
    gone_left: set[int] = set()
    gone_right: set[int] = set()
    for *_, i, j in sorted(scored):
        if i not in gone_left and j not in gone_right:
            gone_left.add(i)
            gone_right.add(j)
    return (
        [a for i, a in enumerate(left) if i not in gone_left],
        [b for j, b in enumerate(right) if j not in gone_right],
    )


def _words(text: str) -> str:
    """Give the words of a text in small letters, each between spaces."""
    return f" {' '.join(_WORDS.findall(text.lower()))} "


def _is_there(part: Part, others: list[Part], words: str, *, of_source: bool = True) -> bool:
    """Say whether the other side makes a claim elsewhere, in another unit, within a date, or carries its words as a name.

    A number word may be said twice in one language and once in the other, a figure in digits may not. English may repeat a year.
    """
    repeatable = part.kind in _REPEATABLE or part.named or (part.kind is Kind.YEAR and not of_source)
    for other in others:
        score = agreement(part, other) if of_source else agreement(other, part)
        if (score >= SURE and repeatable) or score == CONVERTED:
            return True
        if part.kind is Kind.MONTH and part.date and other.kind is Kind.DATE and other.date and other.date.month == part.date.month:
            # `28 (Agustus)`, `28 August`
            return True
    return part.named and _words(part.text) in words


def _is_one(part: Part, words: str) -> bool:
    """Say whether the English says one of something with an article: `1 tahun`, `a year`; `1,6 km`, `a mile`."""
    if not part.amounts or part.value.upper is not None:
        return False
    if part.kind is Kind.CARDINAL and part.amounts[0] == 1:
        return any(f" {word} " in words for word in _ARTICLES)
    if part.kind is not Kind.MEASURE or part.unit not in UNITS:
        return False
    low, high = _ROUGHLY_ONE
    for name, unit in UNITS.items():
        amount = part.amounts[0] if name == part.unit else convert(part.amounts[0], part.unit, name)
        if amount is not None and low < amount < high and any(f" {form.lower()} " in words for form in unit.english[1:]):
            return True
    return False


def _differences(left: list[Part], right: list[Part]) -> list[Difference]:
    scored = [
        (-score, abs(i - j), i, j)
        for i, a in enumerate(left)
        for j, b in enumerate(right)
        if _may_have_replaced(a, b) and (score := likeness(a, b)) >= _LIKE_ENOUGH
    ]
    partner: dict[int, int] = {}
    used: set[int] = set()
    for _, _, i, j in sorted(scored):
        if i not in partner and j not in used:
            partner[i] = j
            used.add(j)
    found = [changed(a, right[partner[i]]) for i, a in enumerate(left) if i in partner]
    found += [missing(a) for i, a in enumerate(left) if i not in partner and not a.optional]
    found += [added(b) for j, b in enumerate(right) if j not in used and not b.optional]
    return _once(found)


def _may_have_replaced(a: Part, b: Part) -> bool:
    if _comes_and_goes(a) or _comes_and_goes(b):
        return False
    return not (a.optional and b.optional) or (a.kind is Kind.ORDINAL and b.kind is Kind.ORDINAL)


def _comes_and_goes(part: Part) -> bool:
    return part.optional and part.value.text.lower() in _COMING_AND_GOING and part.kind not in {Kind.ORDINAL, Kind.MULTIPLE}


def _once(found: list[Difference]) -> list[Difference]:
    """Keep one difference a pair of values: a date wrong in day and year is one wrong date."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for difference in found:
        where = (
            difference.kind,
            difference.source.start if difference.source else None,
            difference.english.start if difference.english else None,
        )
        if where not in seen:
            seen.add(where)
            kept.append(difference)
    return kept


def likeness(a: Part, b: Part) -> int:
    """Say from 0 to 100 how likely one claim took the place of another that it does not agree with."""
    score = 25
    if a.amounts and b.amounts:
        score = 30
        if a.amounts[0] == b.amounts[0]:
            score = 95
        elif a.amounts[0].normalize().as_tuple().digits == b.amounts[0].normalize().as_tuple().digits:
            score = 85
        elif a.unit == b.unit:
            score = 60 if a.unit or a.kind is b.kind else 40
        score -= 10 if a.optional or b.optional else 0
    elif a.time is not None and b.time is not None:
        score = 70
    elif a.date is not None and b.date is not None:
        score = 70 if a.kind is b.kind else 30
    elif a.code and b.code:
        score = 60
    return score
