"""Values written in the manner of news: `Rp1.2 trillion`, `Tuesday (17/3)`, `22:00 WIB`, and in Indonesian `Rp1,2 triliun`.

What is written parses back to an equal value in its own language; the property tests hold that for every kind.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from summarise.fidelity.values import cldr, english, indonesian
from summarise.fidelity.values.digits import write_digits
from summarise.fidelity.values.references import BODIES
from summarise.fidelity.values.types import CalendarDate, ClockTime, Kind, Language, Reference, Value
from summarise.fidelity.values.units import UNITS, english_name

_POWERS: dict[Language, dict[int, str]] = {
    "en": {6: "million", 9: "billion", 12: "trillion"},
    "id": {3: "ribu", 6: "juta", 9: "miliar", 12: "triliun"},
}
_ORDERS: dict[Language, tuple[str, ...]] = {
    "en": (
        "dozens", "hundreds", "thousands", "tens of thousands", "hundreds of thousands", "millions", "tens of millions",
        "hundreds of millions", "billions", "tens of billions", "hundreds of billions", "trillions", "tens of trillions",
        "hundreds of trillions",
    ),
    "id": (
        "puluhan", "ratusan", "ribuan", "puluhan ribu", "ratusan ribu", "jutaan", "puluhan juta", "ratusan juta", "miliaran",
        "puluhan miliar", "ratusan miliar", "triliunan", "puluhan triliun", "ratusan triliun",
    ),
}  # fmt: skip
_BEFORE = {"IDR": "Rp", "USD": "US$", "dollar": "$", "SGD": "S$", "AUD": "A$", "NZD": "NZ$", "HKD": "HK$", "EUR": "€", "GBP": "£"}
_AFTER: dict[Language, dict[str, str]] = {
    "en": {"JPY": "yen", "CNY": "yuan", "MYR": "ringgit", "KRW": "won", "THB": "baht", "SAR": "riyals", "INR": "rupees",
           "RUB": "rubles", "AED": "dirhams", "cent": "cents", "pound": "pounds", "peso": "pesos", "IDR": "rupiah", "USD": "US dollars", "SGD": "Singapore dollars",
           "dollar": "dollars", "EUR": "euros", "GBP": "pounds sterling", "AUD": "Australian dollars"},
    "id": {"JPY": "yen", "CNY": "yuan", "MYR": "ringgit", "KRW": "won", "THB": "baht", "SAR": "riyal", "INR": "rupee",
           "RUB": "rubel", "AED": "dirham", "cent": "sen", "pound": "pound", "USD": "dolar AS", "SGD": "dolar Singapura",
           "EUR": "euro", "GBP": "pound sterling", "dollar": "dolar", "IDR": "rupiah", "AUD": "dolar Australia", "HKD": "dolar Hong Kong"},
}  # fmt: skip
_TO: dict[Language, str] = {"en": "to", "id": "hingga"}
_PART: dict[str, str] = {"early": "awal", "mid": "pertengahan", "late": "akhir"}
_WORDS: dict[Language, tuple[str, ...]] = {
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    "id": (*indonesian.ONES, "sepuluh", "sebelas", "dua belas"),
}
_ORDINALS = ("", *english.ORDINAL_ONES, "tenth")
_PARTS_OF_ONE = {2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth"}
_HALF = Fraction(1, 2)
_MOST_DENOMINATOR = 1000
_FEWEST_SPELLED = 10
_TEENS = (11, 12, 13)


def render_english(value: Value) -> str:
    """Write a value in news English: exact, with its magnitude and unit; digits of a date in brackets are carried as they are."""
    return _render(value, "en")


def render_indonesian(value: Value) -> str:
    """Write a value in Indonesian; as `render_english`."""
    return _render(value, "id")


def _render(value: Value, language: Language) -> str:
    if value.reference is not None:
        return _reference(value.reference, language)
    if value.date is not None:
        return _date(value, value.date, language)
    if value.time is not None:
        return _times(value, value.time, language)
    if value.kind is Kind.CODE or value.amount is None:
        return value.text
    return _quantity(value, value.amount, language)


def _quantity(value: Value, amount: Decimal, language: Language) -> str:
    upper = value.upper
    if value.kind is Kind.SCORE and upper is not None and upper.amount is not None:
        return f"{write_digits(amount, language)}-{write_digits(upper.amount, language)}"
    if value.kind is Kind.YEAR:
        years = f"{amount:f}"
        return f"{years}-{upper.amount:f}" if upper is not None else years
    if upper is None:
        return _KINDS[value.kind](value, amount, language)
    if value.kind is upper.kind and value.kind in {Kind.PERCENT, Kind.MEASURE}:
        return f"{_number(amount, value.scale, language)} {_TO[language]} {_KINDS[upper.kind](upper, upper.amount or amount, language)}"
    second = _KINDS[upper.kind](upper, upper.amount or amount, language)
    return f"{_KINDS[value.kind](value, amount, language)} {_TO[language]} {second}"


def _number(amount: Decimal, scale: int, language: Language) -> str:
    word = _POWERS[language].get(scale)
    if word is None:
        return write_digits(amount, language)
    return f"{write_digits(amount.scaleb(-scale), language)} {word}"


def _cardinal(value: Value, amount: Decimal, language: Language) -> str:
    if value.spelled and not value.scale and 0 <= amount < len(_WORDS[language]) and amount == int(amount):
        return _WORDS[language][int(amount)]
    return _number(amount, value.scale, language)


def _ordinal(value: Value, amount: Decimal, language: Language) -> str:
    number = int(amount)
    if language == "id":
        return f"ke-{number}"
    if value.spelled and 0 < number < len(_ORDINALS):
        return _ORDINALS[number]
    suffix = "th" if number % 100 in _TEENS else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _fraction(_: Value, amount: Decimal, language: Language) -> str:
    part = Fraction(amount).limit_denominator(_MOST_DENOMINATOR)
    top, bottom = part.numerator, part.denominator
    if bottom not in _PARTS_OF_ONE or not 0 < top < _FEWEST_SPELLED or top >= bottom:
        return f"{top}/{bottom}"
    if language == "id":
        if part == _HALF:
            return "setengah"
        name = _WORDS["id"][bottom]
        return f"seper{name}" if top == 1 else f"{_WORDS['id'][top]} per{name}"
    name = _PARTS_OF_ONE[bottom]
    if part == _HALF:
        return name
    return f"one-{name}" if top == 1 else f"{_WORDS['en'][top]}-{name}s"


def _multiple(value: Value, amount: Decimal, language: Language) -> str:
    times = "time" if amount == 1 else "times"
    return f"{_cardinal(value, amount, language)} {'kali' if language == 'id' else times}"


def _approximate(value: Value, amount: Decimal, language: Language) -> str:
    power = max(1, len(f"{amount:f}") - 1)
    names = _ORDERS[language]
    name = names[min(power, len(names)) - 1]
    if not value.unit:
        return name
    unit = _unit_name(value.unit, language, one=False)
    return f"{name} of {unit}" if language == "en" else f"{name} {unit}"


def _percent(value: Value, amount: Decimal, language: Language) -> str:
    return f"{_number(amount, value.scale, language)} {'persen' if language == 'id' else 'percent'}"


def _money(value: Value, amount: Decimal, language: Language) -> str:
    number = _number(amount, value.scale, language)
    sign = _BEFORE.get(value.unit)
    if sign is not None:
        return f"{sign}{number}"
    return f"{number} {_unit_name(value.unit, language, one=False)}"


def _measure(value: Value, amount: Decimal, language: Language) -> str:
    return f"{_cardinal(value, amount, language)} {_unit_name(value.unit, language, one=amount == 1)}"


def _decade(value: Value, amount: Decimal, language: Language) -> str:
    if value.unit:
        return _measure(value, amount, language)
    return f"{amount:f}-an" if language == "id" else f"{amount:f}s"


_KINDS: dict[Kind, Callable[[Value, Decimal, Language], str]] = {
    Kind.CARDINAL: _cardinal,
    Kind.ORDINAL: _ordinal,
    Kind.FRACTION: _fraction,
    Kind.MULTIPLE: _multiple,
    Kind.APPROXIMATE: _approximate,
    Kind.PERCENT: _percent,
    Kind.MONEY: _money,
    Kind.MEASURE: _measure,
    Kind.DECADE: _decade,
    Kind.YEAR: _cardinal,
    Kind.SCORE: _cardinal,
}


def _unit_name(unit: str, language: Language, *, one: bool) -> str:
    if unit in UNITS:
        return english_name(unit, one=one) if language == "en" else UNITS[unit].indonesian[0]
    if unit == "%":
        return "persen" if language == "id" else "percent"
    return _AFTER[language].get(unit) or cldr.currency_name(unit, language)


def _date(value: Value, day: CalendarDate, language: Language) -> str:
    upper = value.upper.date if value.upper is not None else None
    weekday = cldr.weekday_name(day.weekday, language) if day.weekday is not None else ""
    if day.day is None:
        return weekday if day.month is None else _months(day, upper, language)
    if "/" in value.text and day.month is not None:
        return _digits_of_date(day, upper, weekday)
    if upper is None:
        written = _day(day, language)
    elif (day.month, day.year) == (upper.month, upper.year):
        written = f"{day.day}-{_day(upper, language)}"
    else:
        first = CalendarDate(None if day.year == upper.year else day.year, day.month, day.day)
        written = f"{_day(first, language)} - {_day(upper, language)}"
    return f"{weekday}, {written}" if weekday else written


def _day(day: CalendarDate, language: Language) -> str:
    words = [str(day.day), cldr.month_name(day.month or 1, language)]
    return " ".join([*words, str(day.year)] if day.year is not None else words)


def _digits_of_date(day: CalendarDate, upper: CalendarDate | None, weekday: str) -> str:
    year = f"/{day.year}" if day.year is not None else ""
    digits = f"{day.day}/{day.month}{year}"
    if upper is not None:
        same = (day.month, day.year) == (upper.month, upper.year)
        digits = f"{day.day if same else digits}-{_digits_of_date(upper, None, '').strip('()')}"
    return f"{weekday} ({digits})".lstrip()


def _months(day: CalendarDate, upper: CalendarDate | None, language: Language) -> str:
    name = cldr.month_name(day.month or 1, language)
    part = (_PART[day.part] if language == "id" else day.part) if day.part else ""
    last = upper or day
    year = f" {last.year}" if last.year is not None else ""
    if upper is None:
        return f"{part} {name}{year}".lstrip()
    own_year = f" {day.year}" if day.year not in {None, upper.year} else ""
    return f"{part} {name}{own_year}-{cldr.month_name(upper.month or 1, language)}{year}".lstrip()


def _times(value: Value, clock: ClockTime, language: Language) -> str:
    upper = value.upper.time if value.upper is not None else None
    cue = "pukul " if language == "id" else ""
    first = _clock(clock, language)
    if upper is None:
        return f"{cue}{first} {clock.zone}".rstrip()
    return f"{cue}{first}-{_clock(upper, language)} {upper.zone}".rstrip()


def _clock(clock: ClockTime, language: Language) -> str:
    sign = ":" if language == "en" else "."
    seconds = f"{sign}{clock.second:02d}" if clock.second else ""
    return f"{clock.hour:02d}{sign}{clock.minute:02d}{seconds}"


def _reference(reference: Reference, language: Language) -> str:
    if reference.body == "article":
        inner = reference.inner
        if language == "id":
            return f"Pasal {reference.number}" + (f" ayat ({inner.number})" if inner else "")
        return f"Article {reference.number}" + (f" paragraph ({inner.number})" if inner else "")
    body = BODIES[reference.body][0][0].upper() if language == "id" and reference.body else _capitals(reference.body)
    year = f" {'Tahun' if language == 'id' else 'of'} {reference.year}" if reference.year is not None else ""
    return f"{body} No. {reference.number}{year}".lstrip()


def _capitals(body: str) -> str:
    small = {"in", "of"}
    return " ".join(word if word in small or word.isupper() else word.capitalize() for word in body.split())
