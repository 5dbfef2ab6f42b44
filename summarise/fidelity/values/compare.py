"""Whether the English has the figures and dates of its Indonesian source: compared by value, with unit and magnitude."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Callable

from summarise.fidelity.values import english as english_words
from summarise.fidelity.values import indonesian as indonesian_words
from summarise.fidelity.values.cldr import month_name
from summarise.fidelity.values.messages import added, changed, missing
from summarise.fidelity.values.parsing import parse
from summarise.fidelity.values.parts import CONVERTED, DAY_ONLY, SURE, Part, agreement, parts
from summarise.fidelity.values.types import Difference, Kind
from summarise.fidelity.values.units import UNITS, convert

_WORDS = re.compile(r"[^\W_]+")
_REACH = 60
"""How many claims away in the other text a claim may be: far more than a sentence has."""

Placed = tuple[int, Part]
"""A claim and its place among the claims of its text."""

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
    source_words, english_words_ = _words(source), _words(english)
    # `Universitas 17 Agustus 1945` is carried with its month untranslated.
    carried = {month for month in _months(ours) if f" {month_name(month, 'id').lower()} " in english_words_}
    left, right = _pair_best(left, right, _months(ours) & _months(theirs) | carried)
    left = [(i, a) for i, a in left if not _is_there(a, _near(theirs, i), english_words_) and not _is_one(a, english_words_)]
    right = [(j, b) for j, b in right if not _is_there(b, _near(ours, j), source_words, of_source=False)]
    return _differences(left, right)


def _near(claims: list[Part], index: int) -> list[Part]:
    """Give the claims about a place: all of a sentence, a stretch of a book, so that time stays in proportion to the text."""
    return claims[max(0, index - _REACH) : index + _REACH]


def _pair_equal(ours: list[Part], theirs: list[Part]) -> tuple[list[Placed], list[Placed]]:
    waiting: defaultdict[tuple[object, ...], deque[int]] = defaultdict(deque)
    for index, part in enumerate(theirs):
        waiting[part.key].append(index)
    taken: set[int] = set()
    left: list[Placed] = []
    for index, part in enumerate(ours):
        queue = waiting[part.key]
        if queue:
            taken.add(queue.popleft())
        else:
            left.append((index, part))
    return left, [(index, part) for index, part in enumerate(theirs) if index not in taken]


def _months(claims: list[Part]) -> set[int]:
    return {part.date.month for part in claims if part.date is not None and part.date.month is not None}


def _pair_best(left: list[Placed], right: list[Placed], months: set[int]) -> tuple[list[Placed], list[Placed]]:
    """Pair what agrees at all, the best first; a day may stand without its month only where both texts have that month."""
    pairs = _matched(left, right, lambda a, b: _agreement_with_month(a, b, months))
    gone = set(pairs.values())
    return [item for k, item in enumerate(left) if k not in pairs], [item for k, item in enumerate(right) if k not in gone]


def _agreement_with_month(a: Part, b: Part, months: set[int]) -> int:
    score = agreement(a, b)
    return 0 if score == DAY_ONLY and _months([a, b]).isdisjoint(months) else score


def _matched(left: list[Placed], right: list[Placed], score: Callable[[Part, Part], int]) -> dict[int, int]:
    """Match two lists by score, the best first, the nearest of equals: indices of the left to indices of the right."""
    scored = []
    first = 0
    for i, (place, a) in enumerate(left):
        while first < len(right) and right[first][0] < place - _REACH:
            first += 1
        for j in range(first, len(right)):
            where, b = right[j]
            if where > place + _REACH:
                break
            points = score(a, b)
            if points:
                scored.append((-points, a.optional != b.optional, abs(place - where), i, j))
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for *_, i, j in sorted(scored):
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    return partner


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


def _differences(left: list[Placed], right: list[Placed]) -> list[Difference]:
    partner = _matched(left, right, lambda a, b: likeness(a, b) if _may_have_replaced(a, b) else 0)
    used = set(partner.values())
    found = [changed(a, right[partner[i]][1]) for i, (_, a) in enumerate(left) if i in partner]
    found += [missing(a) for i, (_, a) in enumerate(left) if i not in partner and not a.optional]
    found += [added(b) for j, (_, b) in enumerate(right) if j not in used and not b.optional]
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
