"""What a value claims, taken apart: `Selasa (17/3/2015)` claims a weekday, a day of a month and a year.

English may put these claims together in another way (`March 17`, and `2015` later on), so texts are compared claim by claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from summarise.fidelity.values.cldr import GENERIC
from summarise.fidelity.values.times import offset
from summarise.fidelity.values.types import CalendarDate, ClockTime, Kind, Value
from summarise.fidelity.values.units import UNITS, convert

SURE = 60
"""Two claims that agree this well are the same claim; below, they may stand for each other where nothing better does."""

CONVERTED = 50
"""What agrees within a few percent once it is in the same unit (15 miles, 24 km)."""

DAY_ONLY = 40
"""What is a day of a month on one side and a bare figure on the other (`17 dan 18 Maret`, `March 17 and 18`)."""

_QUANTITIES = {
    Kind.CARDINAL, Kind.ORDINAL, Kind.FRACTION, Kind.MULTIPLE, Kind.APPROXIMATE, Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.YEAR,
    Kind.DECADE,
}  # fmt: skip
_BARE = {Kind.CARDINAL, Kind.ORDINAL, Kind.MULTIPLE, Kind.YEAR, Kind.FRACTION}
_CLOCK_DIGITS = re.compile(r"([01]?[0-9]|2[0-4])[.,:]([0-5][0-9])(?![0-9.,])")
_DIGITS = re.compile(r"[0-9]+")
_HUNDRED = Decimal(100)
_TWELVE = 12
_DAY = 24
_ROUGH = Decimal("0.06")
_CENTURY = 100


@dataclass(frozen=True, slots=True)
class Part:
    """One claim of a value: an amount in a unit, a weekday, a day of a month (`date`), a month, a time, or a code.

    `named` says that its words may be a name that is carried as it is (`Tiga Dara`, `Jumat Sehat`, `Juli Budi`).
    """

    value: Value
    kind: Kind
    amounts: tuple[Decimal, ...] = ()
    unit: str = ""
    lent: str = ""
    date: CalendarDate | None = None
    time: ClockTime | None = None
    code: str = ""
    text: str = ""
    named: bool = False
    optional: bool = False

    @property
    def key(self) -> tuple[object, ...]:
        """What two parts share that are the same for certain."""
        amount = self.amounts[0].normalize() if self.amounts else None
        day = (self.date.day, self.date.month, self.date.weekday) if self.date else None
        return (self.kind, amount, self.unit, day, self.time, self.code, self.optional)


def parts(value: Value) -> Iterator[Part]:
    """Take a value apart."""
    yield from _own(value)
    if value.upper is not None:
        upper = value.upper
        years = value.date is not None and upper.date is not None and value.date.year == upper.date.year
        yield from (part for part in _own(upper, value) if not (years and part.kind is Kind.YEAR))


def _own(value: Value, whole: Value | None = None) -> Iterator[Part]:
    owner = whole or value
    optional = value.optional
    if value.reference is not None:
        reference = value.reference
        yield _numbered(owner, reference.number)
        if reference.year is not None:
            yield Part(owner, Kind.YEAR, (Decimal(reference.year),))
        if reference.inner is not None:
            yield _numbered(owner, reference.inner.number)
    elif value.date is not None:
        yield from _calendar(owner, value.date, optional=optional)
    elif value.time is not None:
        yield Part(owner, Kind.TIME, time=value.time, optional=optional)
    elif value.kind is Kind.CODE:
        yield Part(owner, Kind.CODE, code=_code(value.text), text=value.text, optional=optional)
    elif value.amount is not None:
        kind = Kind.CARDINAL if value.kind is Kind.SCORE else value.kind
        amounts = tuple(abs(a) for a in (value.amount, *value.readings))
        named = value.spelled or (value.kind is Kind.DECADE)
        yield Part(owner, kind, amounts, value.unit, value.lent, text=value.text, named=named, optional=optional)


def _numbered(owner: Value, number: str) -> Part:
    if number.isdecimal():
        return Part(owner, Kind.CARDINAL, (Decimal(number),))
    return Part(owner, Kind.CODE, code=_code(number))


def _calendar(owner: Value, day: CalendarDate, *, optional: bool) -> Iterator[Part]:
    if day.weekday is not None:
        alone = owner.kind is Kind.WEEKDAY
        yield Part(owner, Kind.WEEKDAY, date=CalendarDate(weekday=day.weekday), text=owner.text, named=alone, optional=optional)
    if day.day is not None:
        yield Part(owner, Kind.DATE, date=replace(day, weekday=None, year=None, part=""))
    elif day.month is not None:
        yield Part(owner, Kind.MONTH, date=CalendarDate(month=day.month), text=owner.text, named=day.year is None)
    if day.year is not None:
        yield Part(owner, Kind.YEAR, (Decimal(day.year),))


def _code(text: str) -> str:
    return "".join(c for c in text.upper() if c.isalnum())


def agreement(a: Part, b: Part) -> int:
    """Say from 0 to 100 how well two claims agree; `a` is of the source, `b` of the English."""
    if a.date is not None or b.date is not None:
        return _calendar_agreement(a, b)
    if a.time is not None or b.time is not None:
        return _time_agreement(a, b)
    if a.code or b.code:
        return _code_agreement(a, b)
    return _amount_agreement(a, b)


def _calendar_agreement(a: Part, b: Part) -> int:
    if a.date is not None and b.date is not None:
        if a.kind is not b.kind:
            return 0
        if (a.date.day, a.date.month, a.date.weekday) == (b.date.day, b.date.month, b.date.weekday):
            return 100
        either_way = a.date.swapped or b.date.swapped
        return 90 if either_way and (a.date.day, a.date.month) == (b.date.month, b.date.day) else 0
    dated, bare = (a, b) if a.date is not None else (b, a)
    if dated.kind is Kind.DATE and dated.date is not None and bare.kind in _BARE and not bare.unit:
        return DAY_ONLY if Decimal(dated.date.day or 0) == bare.amounts[0] else 0
    return 0


def _time_agreement(a: Part, b: Part) -> int:
    first, second = a.time or _as_clock(a), b.time or _as_clock(b)
    if first is None or second is None:
        return 0
    if (first.minute, first.second) != (second.minute, second.second):
        return 0
    score = 100 if a.time and b.time else 65
    hours = 0
    if first.zone and second.zone and first.zone != second.zone:
        ahead, behind = offset(first.zone), offset(second.zone)
        if ahead is not None and behind is not None:
            hours = int(behind - ahead)
    elif first.zone != second.zone:
        score -= 10
    expected = (first.hour + hours) % 24
    if expected == second.hour:
        return score
    # The English of an hour that the Indonesian leaves open (`jam 9`) may know better; not so the other way round.
    loose = expected % _TWELVE == second.hour % _TWELVE and not (first.half_known and (second.half_known or second.hour < expected))
    return score - 20 if loose or (expected == 0 and second.hour == _TWELVE and not second.half_known) else 0


def _as_clock(part: Part) -> ClockTime | None:
    if part.kind is Kind.CARDINAL and not part.unit and part.amounts[0] < _DAY and part.amounts[0] == int(part.amounts[0]):
        return ClockTime(int(part.amounts[0]), half_known=False)
    match = _CLOCK_DIGITS.match(part.text) if part.kind is Kind.CARDINAL and not part.unit else None
    return ClockTime(int(match[1]) % 24, int(match[2]), half_known=False) if match else None


def _code_agreement(a: Part, b: Part) -> int:
    if a.code and b.code:
        if a.code == b.code:
            return 100
        return 65 if _DIGITS.findall(a.code) == _DIGITS.findall(b.code) else 0
    coded, bare = (a, b) if a.code else (b, a)
    numbers = [Decimal(n) for n in _DIGITS.findall(coded.code)]
    return SURE - 5 if any(n in bare.amounts for n in numbers) else 0


def _amount_agreement(a: Part, b: Part) -> int:
    if a.kind not in _QUANTITIES or b.kind not in _QUANTITIES:
        return 0
    if Kind.DECADE in {a.kind, b.kind}:
        return _decade_agreement(a, b)
    if Kind.APPROXIMATE in {a.kind, b.kind} and a.kind is not b.kind:
        return _approximate_agreement(a, b)
    same = a.amounts[0] == b.amounts[0]
    if same or not set(a.amounts).isdisjoint(b.amounts):
        return _unit_agreement(a, b) - (0 if same else 15)
    return _converted(a, b)


def _unit_agreement(a: Part, b: Part) -> int:
    if a.unit == b.unit:
        return 100 if a.kind is b.kind else 90
    if a.unit and b.unit:
        if _same_currency(a.unit, b.unit) or _same_measure(a.unit, b.unit):
            return 90
        # `trillions of miles` are as far as trillions of kilometers.
        return CONVERTED if a.kind is b.kind is Kind.APPROXIMATE and convert(Decimal(1), a.unit, b.unit) else 0
    given, bare = (a, b) if a.unit else (b, a)
    if bare.lent and (bare.lent == given.unit or _same_currency(bare.lent, given.unit)):
        return 95
    if given.kind in {Kind.PERCENT, Kind.MONEY}:
        return 0
    return 80


def _same_currency(a: str, b: str) -> bool:
    return a == b or b in GENERIC.get(a, ()) or a in GENERIC.get(b, ())


def _same_measure(a: str, b: str) -> bool:
    """Say whether two units are loosely one: degrees, and the Richter scale's magnitude."""
    pairs = ({"degree", "degree Celsius"}, {"degree", "degree Fahrenheit"}, {"day", "night"}, {"%", "percentage point"})
    return {a, b} in pairs


def _converted(a: Part, b: Part) -> int:
    """Compare what is said in other units: 24 hours and a day, 15 miles and 24 km, a half and 50 percent."""
    first, second = a.amounts[0], b.amounts[0]
    if {a.kind, b.kind} == {Kind.FRACTION, Kind.PERCENT}:
        part, percent = (first, second) if a.kind is Kind.FRACTION else (second, first)
        return 70 if abs(part * _HUNDRED - percent) < 1 else 0
    if {a.kind, b.kind} == {Kind.FRACTION, Kind.ORDINAL}:
        # `a fifth` may be either.
        part, place = (first, second) if a.kind is Kind.FRACTION else (second, first)
        return 65 if place and part == 1 / place else 0
    if not a.unit or not b.unit or a.unit == b.unit:
        return 0
    other = convert(first, a.unit, b.unit)
    if other is None:
        return 0
    if other == second:
        return 85
    exact = a.unit in UNITS and UNITS[a.unit].dimension in {"duration", "months"}
    return CONVERTED if not exact and abs(other - second) <= _ROUGH * abs(second) else 0


def _decade_agreement(a: Part, b: Part) -> int:
    first, second = a.amounts[0], b.amounts[0]
    if a.kind is b.kind:
        return 100 if first == second else 80 if first % _HUNDRED == second % _HUNDRED and min(first, second) < _HUNDRED else 0
    decade, other = (a, b) if a.kind is Kind.DECADE else (b, a)
    if other.kind is Kind.ORDINAL and decade.amounts[0] == (other.amounts[0] - 1) * _CENTURY:
        return 70
    return 65 if decade.amounts[0] in other.amounts else 0


def _approximate_agreement(a: Part, b: Part) -> int:
    order, exact = (a, b) if a.kind is Kind.APPROXIMATE else (b, a)
    if order.amounts[0] == exact.amounts[0]:
        return 65
    low = order.amounts[0]
    return 50 if low == 10 and low <= exact.amounts[0] < 2 * low else 0  # noqa: PLR2004  `belasan` is from eleven to nineteen
