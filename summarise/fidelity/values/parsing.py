"""From text to values: at each token the readers are asked in turn, and what the first of them reads is passed over."""

from __future__ import annotations

import re
from dataclasses import replace

from summarise.fidelity.values.dates import read_date
from summarise.fidelity.values.quantities import read_quantity
from summarise.fidelity.values.references import read_reference
from summarise.fidelity.values.times import read_time
from summarise.fidelity.values.tokens import Tokens
from summarise.fidelity.values.types import Kind, Language, Value

_LINK = re.compile(
    r"\s*(?:[,;/x×]|-|–|,?\s*(?:dan|atau|serta|hingga|sampai|menjadi|ke|dari|versus|banding|and|or|to|versus|vs|from|by))\s*"
    r"(?:(?:sekitar|kurang|lebih|dari|about|around|nearly)\s*)?",
    re.IGNORECASE,
)
_LENDING = {Kind.PERCENT, Kind.MONEY, Kind.MEASURE}
_BORROWING = {Kind.CARDINAL, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.FRACTION, Kind.SCORE}
_LONGEST_LINK = 24


def parse(text: str, language: Language) -> list[Value]:
    """Give every value that a text holds, in order; `text[v.start:v.end] == v.text`. Never raises, in time linear in the text."""
    tokens = Tokens(text)
    found: list[Value] = []
    index = 0
    while index < len(tokens):
        read = (
            read_reference(tokens, index, language)
            or read_time(tokens, index, language)
            or _year_or_quantity(tokens, index, language)
            or read_quantity(tokens, index, language)
        )
        if read is None:
            index += 1
        else:
            found.append(read[0])
            index = read[1]
    return _lend(text, found, language)


def _year_or_quantity(tokens: Tokens, index: int, language: Language) -> tuple[Value, int] | None:
    """Read a date; a bare year only where it is not a figure with a unit (`1000 km`, `2000 dolar AS`)."""
    read = read_date(tokens, index, language)
    if read is None or read[0].kind is not Kind.YEAR or read[0].upper is not None:
        return read
    quantity = read_quantity(tokens, index, language)
    if quantity is None or quantity[0].upper is not None or "Euro" in quantity[0].text:
        # `from Rp700 trillion in 2013 to Rp1,532 trillion`, `Piala 2016 Euro`
        return read
    return quantity if quantity[0].kind in _LENDING or quantity[0].scale else read


def _lend(text: str, values: list[Value], language: Language) -> list[Value]:
    """Let figures of a list take the unit of the next one: `5, 6 dan 7 persen`, `from 5 to 7 million dollars`."""
    lent: list[Value] = []
    for value in reversed(values):
        following = lent[-1] if lent else None
        lent.append(_borrow(text, value, following, language) if following is not None else value)
    return lent[::-1]


def _borrow(text: str, value: Value, following: Value, language: Language) -> Value:
    if value.kind not in _BORROWING or value.amount is None or following.amount is None or following.start - value.end > _LONGEST_LINK:
        return value
    if not _LINK.fullmatch(text, value.end, following.start):
        return value
    unit = following.unit if following.kind in _LENDING else following.lent
    if language == "en" and following.kind is Kind.MONEY and not following.text[0].isdecimal() and not following.spelled:
        # `105 billion or Rp19` has lost a currency; `5 to 10 million euros` has not.
        unit = ""
    if value.unit and value.unit != unit:
        return value
    readings = value.readings
    if following.scale and not value.scale and following.kind is not Kind.APPROXIMATE:
        readings = (*readings, value.amount.scaleb(following.scale))
    return replace(value, lent="" if value.unit else unit, readings=readings)
