"""Clock times: `pukul 22.00 WIB`, `jam 5 sore`, `22:00`, `10:30 p.m.`, `0230 UTC`, and their zones.

The zones of Indonesia are UTC+7 (WIB), UTC+8 (WITA) and UTC+9 (WIT).
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from summarise.fidelity.values import english, indonesian
from summarise.fidelity.values.tokens import Tokens
from summarise.fidelity.values.types import ClockTime, Kind, Language, Value

OFFSETS = {"WIB": 7, "WITA": 8, "WIT": 9, "UTC": 0, "GMT": 0}
"""Hours ahead of UTC."""

_CUES = {"pukul", "pkl", "jam", "puk"}
_ZONES = {
    "wib": "WIB", "wita": "WITA", "wit": "WIT", "gmt": "GMT", "utc": "UTC", "est": "EST", "edt": "EDT", "et": "ET", "pst": "PST",
    "pdt": "PDT", "cet": "CET", "bst": "BST", "ist": "IST", "jst": "JST", "cst": "CST", "msk": "MSK",
}  # fmt: skip
_LONG_ZONES = {
    ("waktu", "indonesia", "barat"): "WIB",
    ("waktu", "indonesia", "bagian", "barat"): "WIB",
    ("waktu", "indonesia", "tengah"): "WITA",
    ("waktu", "indonesia", "bagian", "tengah"): "WITA",
    ("waktu", "indonesia", "timur"): "WIT",
    ("waktu", "indonesia", "bagian", "timur"): "WIT",
    ("western", "indonesia", "time"): "WIB",
    ("western", "indonesian", "time"): "WIB",
    ("west", "indonesia", "time"): "WIB",
    ("central", "indonesia", "time"): "WITA",
    ("central", "indonesian", "time"): "WITA",
    ("eastern", "indonesia", "time"): "WIT",
    ("eastern", "indonesian", "time"): "WIT",
    ("jakarta", "time"): "WIB",
}
_LONG_ZONES_START = {words[0] for words in _LONG_ZONES}
_CLOCK = re.compile(r"([01]?[0-9]|2[0-4])[.,]([0-5][0-9])(?:[.,]([0-5][0-9]))?")
_HOUR = re.compile(r"[01]?[0-9]|2[0-4]")
_MINUTE = re.compile(r"[0-5][0-9]")
_MILITARY = re.compile(r"([01][0-9]|2[0-3])([0-5][0-9])")
_MORNING = {"pagi", "subuh", "dini"}
_DASHES = {"-", "–", "—"}
_UNTIL = {"hingga", "sampai", "to", "until", "till", "sd"}
_NOON = 12

Read = tuple[Value, int]


def read_time(tokens: Tokens, index: int, language: Language) -> Read | None:
    """Read the clock time, or span of times, that starts at a token; None where none does."""
    first = _one_time(tokens, index, language)
    if first is None:
        return _before_span(tokens, index, language)
    value, after = first
    at = after
    if tokens.word(at) in _DASHES or (tokens.word(at) in _UNTIL and language == "id"):
        last = _one_time(tokens, at + 1, language, sure=True)
        if last is not None and last[0].time is not None and value.time is not None:
            return _span(tokens, value, last)
    return first


def _before_span(tokens: Tokens, index: int, language: Language) -> Read | None:
    """Read `08.00-10.00 WIB` and `8-10 p.m.`, where only the second time says that it is one."""
    if not tokens.is_number(index) or tokens.word(index + 1) not in _DASHES | {"to"}:
        return None
    first = _clock(tokens, index)
    last = _one_time(tokens, index + 2, language)
    if first is None or last is None or last[0].time is None:
        return None
    if last[0].time.zone and not _CLOCK.fullmatch(tokens.word(index)):
        return None
    hour, minute, second, at = first
    if at > index + 1:
        return None
    clock = ClockTime(hour % 24, minute, second, "", half_known=last[0].time.half_known)
    if language == "en" and last[0].time.half_known and last[0].time.hour >= _NOON and hour < last[0].time.hour % _NOON:
        clock = replace(clock, hour=hour + _NOON)
    start, end = tokens[index].start, tokens[index].end
    return _span(tokens, Value(Kind.TIME, tokens.text[start:end], start, end, time=clock), last)


def _span(tokens: Tokens, lower: Value, last: Read) -> Read:
    upper, after = last
    clock, upper_clock = lower.time, upper.time
    if clock is not None and upper_clock is not None and upper_clock.zone and not clock.zone:
        clock = replace(clock, zone=upper_clock.zone)
    return replace(lower, time=clock, upper=upper, end=upper.end, text=tokens.text[lower.start : upper.end]), after


def _one_time(tokens: Tokens, index: int, language: Language, *, sure: bool = False) -> Read | None:
    """Read one time; `sure` says that the words before have announced one."""
    word = tokens.word(index)
    if language == "en" and word in {"noon", "midday", "midnight"}:
        clock = ClockTime(0 if word == "midnight" else _NOON)
        return _value(tokens, index, index + 1, clock, optional=True)
    cued = language == "id" and word in _CUES
    at = index + 1 + (tokens.word(index + 1) in {".", ":"}) if cued else index
    found = _clock(tokens, at) or (_spelled(tokens, at, language) if cued or language == "en" else None)
    military = _military(tokens, at)
    if military is not None:
        zone, after_zone = _zone(tokens, at + 1)
        return _value(tokens, index, after_zone, ClockTime(*military, 0, zone)) if zone else None
    if found is None:
        return None
    hour, minute, second, after = found
    half, after = _half(tokens, after, language)
    zone, after_zone = _zone(tokens, after)
    colon = tokens.word(at + 1) == ":" and after > at + 1
    dotted = _CLOCK.fullmatch(tokens.word(at)) is not None
    said = bool(half) and (language == "en" or cued)
    if not (cued or sure or said or colon or (zone and dotted)):
        return None
    if sure and not cued and not (dotted or colon or half):
        return None
    if not tokens.is_number(at) and not (cued or half):
        return None
    if zone:
        after = after_zone
    return _value(tokens, index, after, _on_the_clock(hour, minute, second, zone, half, language))


def _value(tokens: Tokens, index: int, after: int, clock: ClockTime, *, optional: bool = False) -> Read:
    start, end = tokens[index].start, tokens[after - 1].end
    return Value(Kind.TIME, tokens.text[start:end], start, end, time=clock, optional=optional), after


def _clock(tokens: Tokens, index: int) -> tuple[int, int, int, int] | None:
    """Give hour, minute, second of `22.00`, `22:00`, `22:00:15`, `22`, and the index after."""
    text = tokens.word(index)
    dotted = _CLOCK.fullmatch(text)
    if dotted:
        return int(dotted[1]), int(dotted[2]), int(dotted[3] or 0), index + 1
    if not _HOUR.fullmatch(text):
        return None
    if tokens[index + 1].text == ":" and _MINUTE.fullmatch(tokens.word(index + 2)) and tokens[index + 2].glued:
        if tokens[index + 3].text == ":" and _MINUTE.fullmatch(tokens.word(index + 4)):
            return int(text), int(tokens.word(index + 2)), int(tokens.word(index + 4)), index + 5
        return int(text), int(tokens.word(index + 2)), 0, index + 3
    return int(text), 0, 0, index + 1


def _military(tokens: Tokens, index: int) -> tuple[int, int] | None:
    match = _MILITARY.fullmatch(tokens.word(index))
    return (int(match[1]), int(match[2])) if match else None


def _spelled(tokens: Tokens, index: int, language: Language) -> tuple[int, int, int, int] | None:
    if not tokens.is_word(index):
        return None
    numeral = (indonesian if language == "id" else english).read_words(tokens, index)
    if numeral is None or numeral.kind is not Kind.CARDINAL or numeral.amount > _NOON or (numeral.optional and numeral.amount != 1):
        return None
    whole = int(numeral.amount)
    return whole, 30 if numeral.amount - whole == Decimal("0.5") else 0, 0, numeral.after


def _half(tokens: Tokens, index: int, language: Language) -> tuple[str, int]:
    """Give which half of the day the words after a time say (`am`, `pm`, a word of Indonesian, `clock`), and the index after them."""
    word = tokens.word(index)
    if language == "id":
        if word in {"pagi", "siang", "sore", "petang", "malam", "subuh"}:
            return word, index + 1
        if word == "dini" and tokens.word(index + 1) == "hari":
            return "dini", index + 2
        return ("am", index + 1) if word == "am" else ("pm", index + 1) if word == "pm" else ("", index)
    if word in {"am", "pm"}:
        return word, index + 1
    if word in {"noon", "midnight"}:
        return ("pm" if word == "noon" else "am"), index + 1
    if word in {"a", "p"} and tokens.word(index + 1) == "." and tokens.word(index + 2) == "m":
        return word + "m", index + (4 if tokens.word(index + 3) == "." else 3)
    at = index
    clock = word in {"o'clock", "o’clock", "oclock"}
    if clock:
        at += 1
    if tokens.word(at) == "in" and tokens.word(at + 1) == "the" and tokens.word(at + 2) in {"morning", "afternoon", "evening"}:
        return ("am" if tokens.word(at + 2) == "morning" else "pm"), at + 3
    if tokens.word(at) == "at" and tokens.word(at + 1) == "night":
        return "pm", at + 2
    return ("clock", at) if clock else ("", index)


def _zone(tokens: Tokens, index: int) -> tuple[str, int]:
    """Give the zone that follows a time, in brackets or not, and the index after it."""
    at = index + (tokens.word(index) in {"(", ","})
    closing = tokens.word(index) == "("
    for words, zone in _LONG_ZONES.items() if tokens.word(at) in _LONG_ZONES_START else ():
        if all(tokens.word(at + i) == word for i, word in enumerate(words)):
            return zone, at + len(words)
    if not tokens[at].text[:1].isupper() and tokens.word(at) not in {"wib", "wita", "wit"}:
        return "", index
    name = _ZONES.get(tokens.word(at), "")
    if not name:
        return "", index
    after = at + 1
    if name in {"UTC", "GMT"} and tokens.word(after) in {"+", "-", "−"} and tokens.is_number(after + 1):
        name, after = f"{name}{tokens.word(after)}{tokens.word(after + 1)}".replace("−", "-"), after + 2
    if closing and tokens.word(after) == ")":
        after += 1
    return name, after


def _on_the_clock(hour: int, minute: int, second: int, zone: str, half: str, language: Language) -> ClockTime:  # noqa: PLR0913
    """Give the time of the day that an hour and words like `sore` or `p.m.` make."""
    known = bool(half and half != "clock") or hour > _NOON or hour == 0
    if language == "id" and not half and hour < 10:  # noqa: PLR2004  `pukul 08.00` is of the 24-hour clock, `jam 8` may not be
        known = True if minute or zone else known
    if hour <= _NOON:
        if half in {"pm", "sore", "petang"} or (half == "malam" and hour >= 5):  # noqa: PLR2004  from five it is evening
            hour = hour if hour == _NOON and half != "malam" else hour + _NOON
        elif half == "siang" and hour < 10:  # noqa: PLR2004
            hour += _NOON
        elif (half == "am" or half in _MORNING) and hour == _NOON:
            hour = 0
    return ClockTime(hour % 24, minute, second, zone, half_known=known)


def offset(zone: str) -> Decimal | None:
    """Give how many hours a zone is ahead of UTC; None where it is not known for certain."""
    if zone in OFFSETS:
        return Decimal(OFFSETS[zone])
    match = re.fullmatch(r"(?:UTC|GMT)([+-])([0-9]{1,2})(?:[.:]([0-9]{1,2}))?", zone)
    if match is None:
        return None
    return Decimal(f"{match[1]}{match[2]}")
