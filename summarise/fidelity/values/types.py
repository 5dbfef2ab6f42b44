"""What a figure or a date in a text is: its kind, its exact value, its unit, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Literal

Language = Literal["id", "en"]


class Kind(StrEnum):
    """What a value is a value of."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    APPROXIMATE = "approximate"
    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    DATE = "date"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    WEEKDAY = "weekday"
    TIME = "time"
    SCORE = "score"
    LAW = "law"
    ARTICLE = "article"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A date as far as it was written: `17/3` has no year, `Maret 2015` no day. `weekday` counts from Monday, 0.

    `swapped` says that day and month may also be read the other way round (`1/2` in American English). `part` is `early`, `mid`,
    `late` or nothing.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str = ""
    swapped: bool = False


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of the day: `hour` 0-23, `zone` as in `WIB`, `UTC+7` or nothing.

    `half_known` is false where the hour may be of the morning or the evening (`pukul 10`, `10:00`).
    """

    hour: int
    minute: int = 0
    second: int = 0
    zone: str = ""
    half_known: bool = True


@dataclass(frozen=True, slots=True)
class Reference:
    """A law (`UU No. 11 Tahun 2020`) or a place in one (`Pasal 27 ayat (3)`).

    `body` is the canonical name of what is numbered (`law`, `government regulation`, `article`, `paragraph` …), `number` as it was
    written, `inner` what is inside it (`Pasal 27` holds `ayat (3)`).
    """

    body: str
    number: str
    year: int | None = None
    inner: Reference | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """A figure, date, time or number of a law: `text` is the characters `start` to `end` of what was parsed.

    `amount` is exact and has the magnitude in it: `Rp1,2 triliun` is 1200000000000 with `scale` 12 (the power of ten that was said
    in words). For an approximate value (`puluhan ribu`) it is the power of ten meant (10000). `unit` is an ISO 4217 code, a unit
    of `units.UNITS`, or nothing. A range or a score has its second figure in `upper`, complete with unit.

    `readings` are other amounts that the same characters may stand for, where Indonesian and English notation are mixed.
    `lent` is the unit that a later figure of the same list lends to this one (`5 dan 7 persen`). `optional` says that the
    words may come and go in a good translation (`satu`, `kedua`, `the pair`): they are compared, never missed. `spelled`
    says that it is in words.
    """

    kind: Kind
    text: str
    start: int
    end: int
    amount: Decimal | None = None
    unit: str = ""
    scale: int = 0
    upper: Value | None = None
    date: CalendarDate | None = None
    time: ClockTime | None = None
    reference: Reference | None = None
    readings: tuple[Decimal, ...] = ()
    lent: str = ""
    optional: bool = False
    spelled: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """A value that did not arrive as it was: the Indonesian one, the English one that took its place, and a sentence about it."""

    kind: Literal["missing", "added", "changed"]
    source: Value | None
    english: Value | None
    message: str
