"""Digit strings read by the notation of their language: `1.234,5` in Indonesian is `1,234.5` in English.

Sloppy news mixes both (`Rp1.2 triliun`, `1,500 orang`), so that a string whose notation is not certain has other readings too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from summarise.fidelity.values.types import Language

MOST_DIGITS = 24
"""Longer strings are no figures (and would not be exact within `decimal`'s 28 digits once a magnitude is multiplied in)."""

_GROUPS = {sign: re.compile(rf"[1-9][0-9]{{0,2}}(?:\{sign}[0-9]{{3}})+") for sign in ".,"}


@dataclass(frozen=True, slots=True)
class Digits:
    """The amount that a digit string stands for, other amounts that it may stand for, and whether it has decimals."""

    amount: Decimal
    readings: tuple[Decimal, ...] = ()
    decimals: int = 0


def read_digits(text: str, language: Language) -> Digits | None:
    """Give the amounts of a string of digits, points and commas; None where it is no number (`9.3.5`, an account number)."""
    if len(text) > MOST_DIGITS:
        return None
    grouping, point = (".", ",") if language == "id" else (",", ".")
    own = _read(text, grouping, point)
    other = _read(text, point, grouping)
    if own is None and other is None:
        return None
    if own is None or other is None:
        return own or other
    if own.amount == other.amount:
        return own
    # `1.234` is one thousand and more in Indonesian and `1,234` in English, for certain enough to call the contrary an error;
    # `1,234` in Indonesian and `1.234` in English are decimals by the book, but as often thousands of a careless writer.
    if own.decimals == 0 or language == "en":
        return own
    return Digits(own.amount, (other.amount,), own.decimals)


def _read(text: str, grouping: str, point: str) -> Digits | None:
    whole, dot, decimals = text.rpartition(point)
    if not dot:
        whole, decimals = text, ""
    if point in whole or (dot and grouping in decimals):
        return None
    if grouping in whole and not _GROUPS[grouping].fullmatch(whole):
        return None
    plain = whole.replace(grouping, "")
    return Digits(Decimal(f"{plain}.{decimals}" if decimals else plain), (), len(decimals))


def write_digits(amount: Decimal, language: Language, *, grouped: bool = True) -> str:
    """Write an amount in the notation of a language, without an exponent and without needless noughts."""
    plain = f"{amount:,f}" if grouped else f"{amount:f}"
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return plain if language == "en" else plain.translate({ord(","): ".", ord("."): ","})
