"""What is written of a value is read back as the same value, for every kind and in both languages."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarise.fidelity.values import (
    CalendarDate,
    ClockTime,
    Kind,
    Reference,
    Value,
    compare,
    parse,
    render_english,
    render_indonesian,
)
from summarise.fidelity.values.references import BODIES
from summarise.fidelity.values.types import Language
from summarise.fidelity.values.units import UNITS

CURRENCIES = ["IDR", "USD", "SGD", "AUD", "EUR", "GBP", "HKD", "JPY", "CNY", "MYR", "THB", "SAR", "KWD", "CAD", "CHF", "PHP"]
UNREADABLE = {"cubic centimeter"}


def of(kind: Kind, **fields: object) -> Value:
    return Value(kind, "", 0, 0, **fields)  # type: ignore[arg-type]


def no_year(amount: Decimal) -> bool:
    """Leave out amounts that read as a year when they stand alone."""
    return not 1000 <= amount < 2150


wholes = st.integers(2, 10**12).map(Decimal)
amounts = st.one_of(wholes, st.tuples(st.integers(0, 10**9), st.integers(1, 99)).map(lambda t: Decimal(f"{t[0]}.{t[1]:02d}")))
amounts = amounts.filter(no_year)
mantissas = st.one_of(
    st.integers(1, 999).map(Decimal), st.tuples(st.integers(1, 99), st.integers(1, 9)).map(lambda t: Decimal(f"{t[0]}.{t[1]}"))
)
scaled = st.tuples(mantissas, st.sampled_from([6, 9, 12])).map(lambda t: (t[0].scaleb(t[1]), t[1]))
plain_or_scaled = st.one_of(amounts.map(lambda a: (a, 0)), scaled)

cardinals = plain_or_scaled.map(lambda a: of(Kind.CARDINAL, amount=a[0], scale=a[1]))
spelled = st.integers(2, 12).map(lambda n: of(Kind.CARDINAL, amount=Decimal(n), spelled=True))
ordinals = st.integers(1, 999).map(lambda n: of(Kind.ORDINAL, amount=Decimal(n)))
fractions = (
    st.tuples(st.integers(1, 9), st.integers(2, 10))
    .filter(lambda f: f[0] < f[1])
    .map(lambda f: of(Kind.FRACTION, amount=Decimal(f[0]) / f[1]))
)
multiples = st.integers(2, 900).map(lambda n: of(Kind.MULTIPLE, amount=Decimal(n)))
orders = st.tuples(st.integers(1, 14), st.sampled_from(["", "IDR", "USD", "kilometer", "year", "%"])).map(
    lambda o: of(Kind.APPROXIMATE, amount=Decimal(10) ** o[0], scale=o[0], unit=o[1])
)
percents = amounts.map(lambda a: of(Kind.PERCENT, amount=a, unit="%"))
money = st.tuples(plain_or_scaled, st.sampled_from(CURRENCIES)).map(lambda m: of(Kind.MONEY, amount=m[0][0], scale=m[0][1], unit=m[1]))
measures = st.tuples(amounts, st.sampled_from(sorted(UNITS.keys() - UNREADABLE))).map(
    lambda m: of(Kind.MEASURE, amount=m[0], unit=m[1])
)
years = st.integers(1900, 2100).map(lambda y: of(Kind.YEAR, amount=Decimal(y)))
decades = st.integers(180, 209).map(lambda y: of(Kind.DECADE, amount=Decimal(10 * y)))
days = st.builds(
    CalendarDate,
    year=st.none() | st.integers(1900, 2100),
    month=st.integers(1, 12),
    day=st.integers(1, 28),
    weekday=st.none() | st.integers(0, 6),
)
dates = days.map(lambda d: of(Kind.DATE, date=d))
digit_dates = days.map(lambda d: Value(Kind.DATE, "/", 0, 1, date=d))
months = st.builds(
    CalendarDate, year=st.integers(1900, 2100), month=st.integers(1, 12), part=st.sampled_from(["", "early", "mid", "late"])
).map(lambda d: of(Kind.MONTH, date=d))
weekdays = st.integers(0, 6).map(lambda d: of(Kind.WEEKDAY, date=CalendarDate(weekday=d)))
clocks = st.builds(ClockTime, st.integers(0, 23), st.integers(0, 59), zone=st.sampled_from(["", "WIB", "WITA", "WIT", "GMT", "UTC+7"]))
times = clocks.map(lambda c: of(Kind.TIME, time=c))
scores = (
    st.tuples(st.integers(0, 99), st.integers(0, 99))
    .map(sorted)
    .map(lambda s: of(Kind.SCORE, amount=Decimal(s[1]), upper=of(Kind.CARDINAL, amount=Decimal(s[0]))))
)
laws = st.tuples(st.sampled_from(sorted(BODIES)), st.integers(1, 200), st.integers(1945, 2030)).map(
    lambda x: of(Kind.LAW, reference=Reference(x[0], str(x[1]), x[2]))
)
articles = st.tuples(st.integers(1, 700), st.none() | st.integers(1, 20)).map(
    lambda x: of(Kind.ARTICLE, reference=Reference("article", str(x[0]), None, Reference("paragraph", str(x[1])) if x[1] else None))
)
codes = (
    st.from_regex(r"[A-Z]{1,2}[0-9]{3}", fullmatch=True)
    .filter(lambda c: not c.startswith(("RM", "RP", "KE")))
    .map(lambda c: Value(Kind.CODE, c, 0, len(c)))
)


def ranged(lower: st.SearchStrategy[Value], upper: st.SearchStrategy[Value]) -> st.SearchStrategy[Value]:
    return (
        st.tuples(lower, upper)
        .filter(lambda p: (p[0].amount or 0) < (p[1].amount or 0))
        .map(lambda p: Value(p[0].kind, "", 0, 0, p[0].amount, p[0].unit, p[0].scale, upper=p[1]))
    )


small = st.integers(2, 99).map(Decimal)
ranges = st.one_of(
    ranged(small.map(lambda a: of(Kind.PERCENT, amount=a, unit="%")), small.map(lambda a: of(Kind.PERCENT, amount=a, unit="%"))),
    ranged(small.map(lambda a: of(Kind.MEASURE, amount=a, unit="kilometer")), small.map(lambda a: of(Kind.MEASURE, amount=a, unit="kilometer"))),
    ranged(scaled.map(lambda a: of(Kind.MONEY, amount=a[0], scale=a[1], unit="IDR")), scaled.map(lambda a: of(Kind.MONEY, amount=a[0], scale=a[1], unit="IDR"))),
    ranged(small.map(lambda a: of(Kind.CARDINAL, amount=a)), small.map(lambda a: of(Kind.CARDINAL, amount=a))),
)  # fmt: skip

EVERY_KIND = {
    "cardinal": cardinals, "spelled": spelled, "ordinal": ordinals, "fraction": fractions, "multiple": multiples, "approximate": orders,
    "percent": percents, "money": money, "measure": measures, "year": years, "decade": decades, "date": dates, "digit date": digit_dates,
    "month": months, "weekday": weekdays, "time": times, "score": scores, "law": laws, "article": articles, "code": codes,
    "range": ranges,
}  # fmt: skip


def meaning(value: Value) -> tuple[object, ...]:
    """What must survive: all but where it stands and how sure its notation is."""
    day = value.date
    calendar = (day.year, day.month, day.day, day.weekday, day.part) if day else None
    clock = (value.time.hour, value.time.minute, value.time.zone) if value.time else None
    amount = value.amount.normalize() if value.amount is not None else None
    text = value.text if value.kind is Kind.CODE else ""
    return (value.kind, amount, value.unit, calendar, clock, value.reference, text, meaning(value.upper) if value.upper else None)


def check(kind: str, language: Language, data: st.DataObject) -> None:
    value = data.draw(EVERY_KIND[kind])
    written = render_english(value) if language == "en" else render_indonesian(value)
    frame = "Menurut laporan itu, {} disebut." if language == "id" else "According to that report, {} was named."
    for text in (written, frame.format(written)):
        read = parse(text, language)
        assert [meaning(v) for v in read] == [meaning(value)], text
        assert written.startswith(read[0].text) or read[0].text in written


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("kind", EVERY_KIND)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_what_is_written_is_read_back(kind: str, language: Language, data: st.DataObject) -> None:
    check(kind, language, data)


@pytest.mark.long
@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("kind", EVERY_KIND)
@settings(max_examples=1500, deadline=None)
@given(data=st.data())
def test_what_is_written_is_read_back_in_many_examples(kind: str, language: Language, data: st.DataObject) -> None:
    check(kind, language, data)


@pytest.mark.parametrize("kind", EVERY_KIND)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_value_written_in_both_languages_agrees_with_itself(kind: str, data: st.DataObject) -> None:
    value = data.draw(EVERY_KIND[kind])
    source, english = render_indonesian(value), render_english(value)
    assert compare(source, english) == [], (source, english)
