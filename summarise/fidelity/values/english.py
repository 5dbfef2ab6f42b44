"""English number words: `twenty-five thousand`, `a dozen`, `two-thirds`, `one and a half million`, `tens of thousands`."""

from __future__ import annotations

from decimal import Decimal

from summarise.fidelity.values.tokens import Tokens
from summarise.fidelity.values.types import Kind
from summarise.fidelity.values.words import Numeral, joined, magnitudes

ONES = {
    "zero": 0, "nil": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
POWERS = {
    "thousand": 3, "million": 6, "mln": 6, "billion": 9, "bn": 9, "bln": 9, "trillion": 12, "tn": 12, "trn": 12, "quadrillion": 15,
}  # fmt: skip
PLURAL_POWERS = {
    "dozens": 1, "tens": 1, "scores": 1, "hundreds": 2, "thousands": 3, "millions": 6, "billions": 9, "trillions": 12,
}  # fmt: skip
ORDINAL_ONES = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
}  # fmt: skip
ORDINAL_TEENS = {
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
SUFFIXES = {"st", "nd", "rd", "th"}
SEVERAL = {"several", "few", "couple", "many", "some"}

_SMALL = ONES.keys() | TEENS.keys() | TENS.keys()
_HALF = Decimal("0.5")
_SIGNS = {"½": _HALF, "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10,
    "tenths": 10,
}  # fmt: skip
_TWELVE = 12
_SPANS = {"year", "month", "week", "day", "hour", "minute", "decade", "century"}
_AGES = {"decades": 10, "centuries": 100, "millennia": 1000}

_ALIASES: dict[tuple[str, Kind, str], tuple[str, ...]] = {
    ("0.25", Kind.FRACTION, ""): ("quarter", "quarters"),
    ("0.5", Kind.FRACTION, ""): ("half", "halves", "halved", "halving", "midway"),
    ("1", Kind.MULTIPLE, ""): ("once",),
    ("1", Kind.CARDINAL, ""): ("single", "sole", "each", "another", "lone", "solo"),
    ("2", Kind.MULTIPLE, ""): ("twice", "double", "doubled", "doubles", "doubling"),
    ("2", Kind.CARDINAL, ""): (
        "both", "either", "neither", "pair", "pairs", "couple", "couples", "duo", "brace", "dual", "twin", "twins", "bilateral",
        "mutual", "biennial",
    ),
    ("3", Kind.MULTIPLE, ""): ("thrice", "triple", "tripled", "triples", "treble", "trebled"),
    ("3", Kind.CARDINAL, ""): ("trio", "triplets", "trilateral", "triad"),
    ("4", Kind.MULTIPLE, ""): ("quadruple", "quadrupled"),
    ("4", Kind.CARDINAL, ""): ("quartet", "quadrennial", "semifinal", "semifinals", "semi"),
    ("8", Kind.CARDINAL, ""): ("quarterfinal", "quarterfinals"),
    ("12", Kind.CARDINAL, ""): ("dozen",),
    ("1", Kind.MEASURE, "decade"): ("decade",),
    ("1", Kind.MEASURE, "century"): ("century",),
    ("1", Kind.MEASURE, "year"): ("annual", "annually", "yearly"),
    ("1", Kind.MEASURE, "month"): ("monthly",),
    ("1", Kind.MEASURE, "week"): ("weekly",),
    ("2", Kind.MEASURE, "week"): ("fortnight", "fortnightly"),
    ("1", Kind.MEASURE, "day"): ("daily", "overnight"),
    ("1", Kind.MEASURE, "hour"): ("hourly",),
}  # fmt: skip
SINGLE_WORDS = {word: (Decimal(amount), kind, unit) for (amount, kind, unit), words in _ALIASES.items() for word in words}
"""Words with a number inside that a good translation may bring in by itself: amount, kind, unit."""

FOLDS = {f"{word}fold": number for word, number in (ONES | TEENS).items() if number > 1}


def read_words(tokens: Tokens, index: int) -> Numeral | None:
    """Read the numeral in words that starts at a token; None where none does."""
    word = tokens.word(index)
    if word in _SIGNS:
        return Numeral(_SIGNS[word], index + 1, Kind.FRACTION)
    if word in {"a", "an", "the"}:
        return _with_article(tokens, index)
    if word == "half":
        return _half(tokens, index)
    if (word in PLURAL_POWERS and (word != "scores" or tokens.word(index + 1) == "of")) or (
        word in SEVERAL and tokens.word(index + 1) in {"hundred", "thousand", "million", "billion"}
    ):
        return _order(tokens, index)
    if word in _AGES:
        return Numeral(Decimal(_AGES[word]), index + 1, Kind.APPROXIMATE, unit="year", optional=True)
    if word in FOLDS:
        return Numeral(Decimal(FOLDS[word]), index + 1, Kind.MULTIPLE)
    if word in SINGLE_WORDS:
        amount, kind, unit = SINGLE_WORDS[word]
        return Numeral(amount, index + 1, kind, unit=unit, optional=True)
    if word in ORDINAL_ONES or word in ORDINAL_TEENS:
        number = (ORDINAL_ONES | ORDINAL_TEENS)[word]
        return Numeral(Decimal(number), index + 1, Kind.ORDINAL, optional=number <= 2)  # noqa: PLR2004  first, second
    return _cardinal(tokens, index)


def _with_article(tokens: Tokens, index: int) -> Numeral | None:
    following = tokens.word(index + 1)
    if following in _SPANS and tuple(tokens.word(index + i) for i in (2, 3, 4)) == ("and", "a", "half"):
        return Numeral(1 + _HALF, index + 5, Kind.MEASURE, unit=following)
    if tokens.word(index) != "the" and following in POWERS | {"hundred": 2}:
        return _cardinal(tokens, index)
    if following in _PARTS and tokens.word(index + 2) == "of":
        return Numeral(Decimal(1) / _PARTS[following], index + 2, Kind.FRACTION, optional=following in {"half", "quarter"})
    return None


def _half(tokens: Tokens, index: int) -> Numeral:
    at = joined(tokens, index + 1, hyphen=True)
    if tokens.word(at) == "a":
        at += 1
    power, after = magnitudes(tokens, at, POWERS, hyphen=True)
    if power:
        return Numeral(_HALF.scaleb(power), after, scale=power)
    return Numeral(_HALF, index + 1, Kind.FRACTION, optional=True)


def _cardinal(tokens: Tokens, index: int) -> Numeral | None:
    total, at, smallest, scale, kind = Decimal(0), index, 10**18, 0, Kind.CARDINAL
    while True:
        start = joined(tokens, at, hyphen=at > index)
        if at > index and tokens.word(start) == "and":
            start = joined(tokens, start + 1, hyphen=True)
        word = tokens.word(start)
        small = _below_thousand(tokens, start)
        if small is not None:
            group, after, kind = Decimal(small[0]), small[1], small[2]
        elif at == index and word in {"a", "an"} and tokens.word(start + 1) in POWERS:
            group, after = Decimal(1), start + 1
        elif at == index and word in POWERS and not tokens.is_number(index - 1):
            group, after = Decimal(1), start
        else:
            break
        if kind is Kind.CARDINAL:
            group, after = _tail(tokens, group, after)
            power, after = magnitudes(tokens, after, POWERS, hyphen=True)
        else:
            power = 0
        if 10**power >= smallest:
            break
        total, at, smallest = total + group.scaleb(power), after, 10**power
        scale = scale or power
        if power == 0:
            break
    if at == index:
        return None
    return _finished(tokens, index, at, total, kind, scale)


def _finished(tokens: Tokens, index: int, at: int, total: Decimal, kind: Kind, scale: int) -> Numeral:  # noqa: PLR0913
    following = joined(tokens, at, hyphen=True)
    part = tokens.word(following)
    single = at == index + 1
    if single and part in _PARTS and (following > at or part.endswith("s") or total == 1) and total < _PARTS[part] * 3:
        return Numeral(total / _PARTS[part], following + 1, Kind.FRACTION)
    if scale == 0 and part in {"hundredth", "thousandth", "millionth"}:
        return Numeral(total, following + 1, Kind.ORDINAL)
    if single and tokens.word(index) in POWERS:
        return Numeral(total, at, Kind.APPROXIMATE, scale, optional=True)
    return Numeral(total, at, kind, scale, optional=total <= 1)


def _tail(tokens: Tokens, group: Decimal, after: int) -> tuple[Decimal, int]:
    """Add `and a half`, `point five`, or multiply by `dozen`."""
    and_at = joined(tokens, after, hyphen=True)
    if tokens.word(and_at) == "and":
        part = joined(tokens, and_at + 1, hyphen=True)
        part = joined(tokens, part + 1, hyphen=True) if tokens.word(part) == "a" else part
        if tokens.word(part) in {"half", "quarter"}:
            return group + Decimal(1) / _PARTS[tokens.word(part)], part + 1
    if tokens.word(after) == "point" and tokens.word(after + 1) in ONES:
        digits, after = "", after + 1
        while tokens.word(after) in ONES and len(digits) < _TWELVE:
            digits += str(ONES[tokens.word(after)])
            after += 1
        return group + Decimal(f"0.{digits}"), after
    dozen = joined(tokens, after, hyphen=True)
    if tokens.word(dozen) == "dozen":
        return group * _TWELVE, dozen + 1
    return group, after


def _below_thousand(tokens: Tokens, index: int) -> tuple[int, int, Kind] | None:
    value, at = 0, index
    first = tokens.word(at)
    hundreds = ONES.get(first, TEENS.get(first, 1 if first in {"a", "an"} else None))
    next_at = joined(tokens, at + 1, hyphen=True)
    if hundreds is not None and tokens.word(next_at) == "hundred":
        value, at = hundreds * 100, next_at + 1
        tens = joined(tokens, at, hyphen=True)
        if tokens.word(tens) == "and":
            tens = joined(tokens, tens + 1, hyphen=True)
        if tokens.word(tens) in _SMALL:
            at = tens
    elif first in {"a", "an"}:
        return None
    word = tokens.word(at)
    if word in TEENS:
        return value + TEENS[word], at + 1, Kind.CARDINAL
    if word in TENS:
        ones_at = joined(tokens, at + 1, hyphen=True)
        ones = tokens.word(ones_at)
        if ONES.get(ones):
            return value + TENS[word] + ONES[ones], ones_at + 1, Kind.CARDINAL
        if ones in ORDINAL_ONES:
            return value + TENS[word] + ORDINAL_ONES[ones], ones_at + 1, Kind.ORDINAL
        return value + TENS[word], at + 1, Kind.CARDINAL
    if word in ONES:
        return value + ONES[word], at + 1, Kind.CARDINAL
    return (value, at, Kind.CARDINAL) if at > index else None


def _order(tokens: Tokens, index: int) -> Numeral:
    word = tokens.word(index)
    power, at = PLURAL_POWERS.get(word, 0), index + 1
    more, at = magnitudes(tokens, at, POWERS | {"hundred": 2}, hyphen=False)
    power += more
    of = at + (tokens.word(at) == "of")
    if tokens.word(of) in PLURAL_POWERS:
        power, at = power + PLURAL_POWERS[tokens.word(of)], of + 1
    return Numeral(Decimal(10) ** power, at, Kind.APPROXIMATE, scale=power)
