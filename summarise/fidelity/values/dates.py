"""Dates as news writes them: `Selasa (17/3)`, `17 Maret 2015`, `awal Maret`, `tahun 2019-2024`, `1980-an`, `March 17-19, 2015`.

Digits parted by strokes are day and month in both languages, as the brief carries them; where that cannot be (`12/21`) they are
month and day, and in English `1/2` may be either (`CalendarDate.swapped`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from summarise.fidelity.values import cldr, indonesian
from summarise.fidelity.values.tokens import Shape, Tokens
from summarise.fidelity.values.types import CalendarDate, Kind, Language, Value

_DASHES = {"-", "–", "—", "‐", "‑"}
_UNTIL = {"hingga", "sampai", "to", "until", "till", "through", "sd"}
_PARTS = {
    "awal": "early", "pertengahan": "mid", "akhir": "late", "early": "early", "mid": "mid", "late": "late", "beginning": "early",
    "end": "late", "middle": "mid",
}  # fmt: skip
_SUFFIXES = {"st", "nd", "rd", "th"}
_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}|21[0-4][0-9]")
_DAY = re.compile(r"0?[1-9]|[12][0-9]|3[01]")
_DOTTED = re.compile(r"(0?[1-9]|[12][0-9]|3[01])\.(0?[1-9]|1[0-2])\.((?:19|20)[0-9]{2})")
_DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip
_BEFORE_MAY = {
    "in", "since", "until", "by", "from", "of", "early", "late", "mid", "last", "this", "next", "to", "for", "through", "till", "and",
    "between", "every", "during", "as", "on", "per", "end", "-", "(", "–",
}  # fmt: skip
_SHORT_MONTHS = {"mei", "juni", "juli", "sept"}
_ENDS = {".", "!", "?", '"', "“", "”", "'", ":"}
_OF_WEEKS = {"lalu", "ini", "depan", "kemarin", "pertama", "terakhir", "ke", "demi", "kedua", "ketiga", "keempat", "tenang", "yang"}
_DATE_CUES = {"tanggal", "tgl", "tertanggal", "per"}
_FIRST_SHORT_YEAR = 70
_ABBREVIATION = 4
_MONTHS = 12
_FAR_AHEAD = timedelta(days=183)

Read = tuple[Value, int]


def read_date(tokens: Tokens, index: int, language: Language) -> Read | None:
    """Read the date, month, year or decade that starts at a token; None where none does."""
    token = tokens[index]
    if tokens.is_number(index):
        return (
            _day_and_month(tokens, index, language)
            or _digits(tokens, index, language, certain=False)
            or _decade(tokens, index)
            or _year(tokens, index)
        )
    if not tokens.is_word(index):
        return _digits_in_brackets(tokens, index, language)
    word = token.lower
    weekday = _weekday(tokens, index, language)
    if weekday is not None:
        return _with_weekday(tokens, index, weekday, language)
    if word in _PARTS:
        return _part_of_month(tokens, index, language)
    if word in _DATE_CUES and tokens.is_number(index + 1):
        found = _digits(tokens, index + 1, language, certain=True)
        if found and found[0].kind is Kind.DATE:
            return found
        return None
    if word in _DECADES and language == "en":
        return _value(tokens, index, index + 1, Kind.DECADE, amount=Decimal(_DECADES[word]), spelled=True, optional=True)
    return _month_first(tokens, index, language)


def _value(  # noqa: PLR0913  a value's fields, all by name
    tokens: Tokens,
    index: int,
    after: int,
    kind: Kind,
    *,
    day: CalendarDate | None = None,
    amount: Decimal | None = None,
    upper: Value | None = None,
    spelled: bool = False,
    optional: bool = False,
) -> Read:
    start, end = tokens[index].start, tokens[after - 1].end
    text = tokens.text[start:end]
    return Value(kind, text, start, end, amount, date=day, upper=upper, spelled=spelled, optional=optional), after


def _weekday(tokens: Tokens, index: int, language: Language) -> int | None:
    token = tokens[index]
    if language == "id" and token.text.islower():
        # `hari kamis`, `jumat (28/10)`; `minggu` in small letters is a week unless `hari` says otherwise.
        known = cldr.weekdays("id").get(token.lower)
        sure = tokens.word(index - 1) == "hari" or (token.lower != "minggu" and tokens.word(index + 1) == "(")
        return known if sure else None
    if not token.text[:1].isupper() or (token.text.isupper() and len(token.text) < _ABBREVIATION):
        return None
    names = cldr.weekdays(language)
    number = names.get(token.lower, names.get(_plain(token.lower)) if language == "en" else None)
    if language == "id":
        # `Minggu lalu` at the head of a sentence is last week.
        heads = index == 0 or tokens.word(index - 1) in _ENDS
        return None if heads and token.lower == "minggu" and tokens.word(index + 1) in _OF_WEEKS else number
    short = len(token.text) < 6  # noqa: PLR2004  Mon., Sat. and the sun
    return None if short and not (tokens.is_number(index + 2) and tokens.word(index + 1) in {".", ",", "("}) else number


def _plain(word: str) -> str:
    """Take the `s` of the genitive or the plural off an English word: `Friday's`, `Mondays`."""
    return word.removesuffix("'s").removesuffix("’s").removesuffix("s")


def _month(tokens: Tokens, index: int, language: Language) -> int | None:
    token = tokens[index]
    if not token.text[:1].isupper():
        return None
    names = cldr.months(language)
    return names.get(token.lower, names.get(_plain(token.lower)) if language == "en" and len(token.text) > _ABBREVIATION else None)


def _year_at(tokens: Tokens, index: int) -> int | None:
    text = tokens.word(index)
    if not _YEAR.fullmatch(text):
        return None
    following = tokens[index + 1]
    return None if following.glued and following.lower in {"an", "s", "m"} else int(text)


def _day_number(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Give the day of the month at a token and the index after it (and after `th`)."""
    if not _DAY.fullmatch(tokens.word(index)):
        return None
    suffix = tokens[index + 1]
    if suffix.glued and tokens.is_word(index + 1) and suffix.lower not in _SUFFIXES:
        return None
    return int(tokens.word(index)), index + (2 if suffix.glued and suffix.lower in _SUFFIXES else 1)


def _year_after(tokens: Tokens, index: int) -> tuple[int | None, int]:
    """Give the year that follows a month (`, 2015`, ` tahun 2015`, ` of 2015`, ` 2015`) and the index after it."""
    at = index
    if tokens.word(at) == ".":
        at += 1
    if tokens.word(at) in {",", "tahun", "of", "'", "’"}:
        at += 1
    year = _year_at(tokens, at)
    if year is not None:
        return year, at + 1
    return None, index


def _day_and_month(tokens: Tokens, index: int, language: Language, *, span: bool = True) -> Read | None:
    """Read `17 Maret 2015`, `17-19 Maret`, `17th of March`, `30 Maret - 2 April 2015`."""
    first = _day_number(tokens, index)
    if first is None:
        return None
    day, at = first
    start_day: int | None = None
    if tokens.word(at) in _DASHES | _UNTIL:
        second = _day_number(tokens, at + 1)
        if second is not None:
            start_day, (day, at) = day, second
    if tokens.word(at) == "of":
        at += 1
    month = _month(tokens, at, language)
    if month is None:
        return None
    year, after = _year_after(tokens, at + 1)
    whole = CalendarDate(year, month, day)
    if start_day is not None:
        upper = _value(tokens, index, after, Kind.DATE, day=whole)[0]
        return _value(tokens, index, after, Kind.DATE, day=replace(whole, day=start_day), upper=upper)
    if span and tokens.word(after) in _DASHES | _UNTIL and tokens.is_number(after + 1):
        last = _day_and_month(tokens, after + 1, language, span=False)
        if last is not None and last[0].date is not None and last[0].upper is None:
            lower = replace(whole, year=year or last[0].date.year)
            return _value(tokens, index, last[1], Kind.DATE, day=lower, upper=last[0])
    return _value(tokens, index, after, Kind.DATE, day=whole)


def _month_first(tokens: Tokens, index: int, language: Language, *, span: bool = True) -> Read | None:
    """Read `March 17, 2015`, `March 17-19`, `Maret 2015`, `Maret`, `Januari-Maret 2015`."""
    month = _month(tokens, index, language)
    if month is None:
        return None
    name = tokens[index].text
    at = index + 1 + (tokens.word(index + 1) == "." and len(name) <= _ABBREVIATION)
    if language == "en":
        first = _day_number(tokens, at)
        if first is not None and not (tokens[first[1]].glued and tokens[first[1]].text in {"/", ":"}):
            return _english_day(tokens, index, month, first, span=span)
    year, after = _year_after(tokens, at)
    if year is None and not _month_is_certain(tokens, index, language):
        return None
    if span and tokens.word(after) in _DASHES and tokens.is_word(after + 1):
        last = _month_first(tokens, after + 1, language, span=False)
        if last is not None and last[0].kind is Kind.MONTH and last[0].date is not None and last[0].upper is None:
            lower = CalendarDate(year or last[0].date.year, month)
            return _value(tokens, index, last[1], Kind.MONTH, day=lower, upper=last[0])
    return _value(tokens, index, after, Kind.MONTH, day=CalendarDate(year, month))


def _month_is_certain(tokens: Tokens, index: int, language: Language) -> bool:
    """Tell months from names and other words: `Mar`, `Des` and `Jan` alone are people, `May` at the head of a sentence is a wish."""
    name, before = tokens[index].text, tokens[index - 1]
    if language == "id":
        return len(name) > _ABBREVIATION or name.lower() in _SHORT_MONTHS
    if name.lower().startswith("may") and len(name) > len("may"):
        # `May's cabinet`
        return False
    if name.lower() in {"may", "march"}:
        return before.lower in _BEFORE_MAY or (
            before.shape is Shape.WORD and before.text.islower() and before.lower not in {"the", "a"}
        )
    if before.lower in _DASHES or tokens.word(index + 1) in _DASHES:
        return True
    return len(name) >= _ABBREVIATION


def _english_day(tokens: Tokens, index: int, month: int, first: tuple[int, int], *, span: bool) -> Read:
    day, at = first
    upper_day: int | None = None
    if tokens.word(at) in _DASHES | {"to"}:
        second = _day_number(tokens, at + 1)
        if second is not None and tokens[at + 1].text not in {"", None} and second[0] > day:
            upper_day, at = second
    year, after = _year_after(tokens, at)
    if tokens.word(at) == "of":
        year, after = None, at
    lower = CalendarDate(year, month, day)
    if upper_day is not None:
        upper = _value(tokens, index, after, Kind.DATE, day=replace(lower, day=upper_day))[0]
        return _value(tokens, index, after, Kind.DATE, day=lower, upper=upper)
    if span and tokens.word(after) in _DASHES | _UNTIL and tokens.is_word(after + 1):
        last = _month_first(tokens, after + 1, "en", span=False)
        if last is not None and last[0].kind is Kind.DATE and last[0].date is not None and last[0].upper is None:
            lower = replace(lower, year=year or last[0].date.year)
            return _value(tokens, index, last[1], Kind.DATE, day=lower, upper=last[0])
    return _value(tokens, index, after, Kind.DATE, day=lower)


def _part_of_month(tokens: Tokens, index: int, language: Language) -> Read | None:
    at = index + 1
    if tokens.word(at) in {"-", "of", "bulan"}:
        at += 1
    if _month(tokens, at, language) is None:
        return None
    found = _month_first(tokens, at, language)
    if found is None or found[0].kind is not Kind.MONTH or found[0].date is None:
        return None
    value, after = found
    return _value(tokens, index, after, Kind.MONTH, day=replace(found[0].date, part=_PARTS[tokens.word(index)]), upper=value.upper)


def _with_weekday(tokens: Tokens, index: int, weekday: int, language: Language) -> Read:
    """Read `Selasa`, `Selasa (17/3)`, `Selasa, 17 Maret 2015`, `Tuesday, March 17`."""
    at = index + 1
    if tokens.word(at) == "." and len(tokens[index].text) <= _ABBREVIATION:
        at += 1
    if tokens.word(at) == "," or tokens.word(at) in _DATE_CUES:
        at += 1
    found = None
    if tokens.word(at) == "(":
        found = _digits_in_brackets(tokens, at, language)
    elif tokens.is_number(at):
        found = _day_and_month(tokens, at, language) or _digits(tokens, at, language, certain=True)
    elif tokens.is_word(at) and language == "en" and _month(tokens, at, language):
        found = _month_first(tokens, at, language)
    if found is not None and found[0].kind is Kind.DATE and found[0].date is not None:
        value, after = found
        return _value(tokens, index, after, Kind.DATE, day=replace(found[0].date, weekday=weekday), upper=value.upper)
    week = language == "id" and tokens.word(index) == "minggu" and tokens.word(index + 1) in _OF_WEEKS
    return _value(tokens, index, index + 1, Kind.WEEKDAY, day=CalendarDate(weekday=weekday), optional=week)


def _digits_in_brackets(tokens: Tokens, index: int, language: Language) -> Read | None:
    """Read `(17/3)`, `(17/3/2015)`, `(17-18/3)`, `(30/6-2/7)`, `( 17/3 )`."""
    if tokens[index].text != "(" or not tokens.is_number(index + 1):
        return None
    first = _digits(tokens, index + 1, language, certain=True)
    if first is not None and first[0].kind is Kind.DATE:
        value, after = first
        if tokens.word(after) in _DASHES and tokens.is_number(after + 1):
            last = _digits(tokens, after + 1, language, certain=True)
            if last is not None and last[0].kind is Kind.DATE:
                after, value = last[1], replace(value, upper=last[0])
        if tokens.word(after) == ")":
            return _value(tokens, index, after + 1, Kind.DATE, day=value.date, upper=value.upper)
        return None
    start = _day_number(tokens, index + 1)
    if start is not None and tokens.word(start[1]) in _DASHES and tokens.is_number(start[1] + 1):
        last = _digits(tokens, start[1] + 1, language, certain=True)
        if last is not None and last[0].kind is Kind.DATE and last[0].date is not None and tokens.word(last[1]) == ")":
            lower = replace(last[0].date, day=start[0])
            return _value(tokens, index, last[1] + 1, Kind.DATE, day=lower, upper=last[0])
    return None


def _digits(tokens: Tokens, index: int, language: Language, *, certain: bool) -> Read | None:
    """Read `17/3`, `17/3/2015`, `17-03-2015`, `2015-03-17`, `17.3.2015`, and seasons (`2018/2019`, `2018/19`, `2018-2019`)."""
    dotted = _DOTTED.fullmatch(tokens.word(index))
    if dotted:
        day, month, year = map(int, dotted.groups())
        return _value(tokens, index, index + 1, Kind.DATE, day=CalendarDate(year, month, day))
    sign = tokens[index + 1]
    if sign.text not in {"/", "-", "–"} or not tokens.is_number(index + 2):
        return None
    numbers = [tokens.word(index), tokens.word(index + 2)]
    if not all(n.isdecimal() and len(n) <= 4 for n in numbers):  # noqa: PLR2004  a year's digits
        return None
    after = index + 3
    year_apart = sign.text == "/" and certain and (_YEAR.fullmatch(tokens.word(after + 1)) or tokens.word(after + 2) == ")")
    if tokens[after].text == sign.text and tokens.is_number(after + 1) and (tokens[after].glued or year_apart):
        third = tokens.word(after + 1)
        if third.isdecimal() and len(third) in {2, 4}:
            day_found = _three(numbers[0], numbers[1], third, language)
            return _value(tokens, index, after + 2, Kind.DATE, day=day_found) if day_found else None
        return None
    season = _season(numbers[0], numbers[1], slash=sign.text == "/")
    if season is not None:
        upper = _value(tokens, index, after, Kind.YEAR, amount=season)[0]
        return _value(tokens, index, after, Kind.YEAR, amount=Decimal(numbers[0]), upper=upper)
    if not certain or sign.text != "/" or max(map(len, numbers)) > 2:  # noqa: PLR2004
        return None
    found = _two(int(numbers[0]), int(numbers[1]), language)
    return _value(tokens, index, after, Kind.DATE, day=found) if found else None


def _two(first: int, second: int, language: Language, year: int | None = None) -> CalendarDate | None:
    if 1 <= first <= 31 and 1 <= second <= _MONTHS:  # noqa: PLR2004  days of a month
        return CalendarDate(year, second, first, swapped=language == "en" and first <= _MONTHS and first != second)
    if 1 <= first <= _MONTHS and 1 <= second <= 31:  # noqa: PLR2004
        return CalendarDate(year, first, second)
    return None


def _three(first: str, second: str, third: str, language: Language) -> CalendarDate | None:
    if len(first) == 4:  # noqa: PLR2004  2015-03-17
        month, day = int(second), int(third)
        return CalendarDate(int(first), month, day) if 1 <= month <= _MONTHS and 1 <= day <= 31 else None  # noqa: PLR2004
    year = int(third)
    if len(third) == 2:  # noqa: PLR2004
        year += 1900 if year >= _FIRST_SHORT_YEAR else 2000
    return _two(int(first), int(second), language, year)


def _season(first: str, second: str, *, slash: bool) -> Decimal | None:
    """Give the second year of `2018/2019`, `2018/19` or `2018-2024`."""
    if not _YEAR.fullmatch(first):
        return None
    if _YEAR.fullmatch(second):
        return Decimal(second) if slash or int(second) > int(first) else None
    if len(second) == 2 and int(second) == (int(first) + 1) % 100:  # noqa: PLR2004
        return Decimal(int(first) + 1)
    return None


def _decade(tokens: Tokens, index: int) -> Read | None:
    """Read `1980-an`, `80an`, `1980s`, `1980's`, `'80s`."""
    text = tokens.word(index)
    if not (text.isdecimal() and (len(text) == 2 or _YEAR.fullmatch(text)) and text.endswith("0")):  # noqa: PLR2004
        return None
    at = index + 1
    if tokens[at].text in _DASHES | {"'", "’"} and tokens[at].glued:
        at += 1
    if not tokens[at].glued or tokens.word(at) not in {"an", "s"}:
        return None
    if tokens.word(at + 1) in indonesian.POWERS:
        # `20-an ribu orang` is some twenty thousand.
        return None
    return _value(tokens, index, at + 1, Kind.DECADE, amount=Decimal(text))


def _year(tokens: Tokens, index: int) -> Read | None:
    """Read a bare year, and `2019-2024`, `2019 hingga 2024`."""
    year = _year_at(tokens, index)
    if year is None:
        return None
    following = tokens[index + 1]
    if following.glued and (tokens.is_word(index + 1) or following.text in {"%", "°"}):
        return None
    return _value(tokens, index, index + 1, Kind.YEAR, amount=Decimal(year))


def resolve_date(value: Value, published: date | None) -> date | None:
    """Give the day that a date means, seen from the day of publication.

    A date with a year is that day. One without (`Selasa (17/3)`) is the nearest such day to publication that lies not more than half
    a year ahead of it, and of those near it the one whose weekday is right, where one is named. A weekday alone is the last such day up
    to publication. Without a publication date a date without a year stays unknown, as does one that does not exist.
    """
    day = value.date
    if day is None:
        return None
    if day.day is None or day.month is None:
        if day.weekday is not None and day.month is None and published is not None:
            return published - timedelta(days=(published.weekday() - day.weekday) % 7)
        return None
    if day.year is not None:
        return _day_or_none(day.year, day.month, day.day)
    if published is None:
        return None
    years = (published.year - 1, published.year, published.year + 1)
    candidates = [found for year in years if (found := _day_or_none(year, day.month, day.day)) is not None]
    near = sorted((c for c in candidates if c - published <= _FAR_AHEAD), key=lambda c: abs(c - published))
    if not near:
        return None
    if day.weekday is not None:
        right = [c for c in near[:2] if c.weekday() == day.weekday]
        return right[0] if right else near[0]
    return near[0]


def weekday_matches(value: Value, day: date) -> bool | None:
    """Say whether the weekday that a date names is that of a day; None where it names none."""
    if value.date is None or value.date.weekday is None:
        return None
    return value.date.weekday == day.weekday()


def _day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
