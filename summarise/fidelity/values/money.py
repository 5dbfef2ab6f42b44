"""Currencies before and after amounts: `Rp 500.000,-`, `US$5 juta`, `10 dolar Singapura`, `5 million euros`, `Rp10-15 juta`."""

from __future__ import annotations

from summarise.fidelity.values import cldr
from summarise.fidelity.values.tokens import Tokens
from summarise.fidelity.values.types import Language
from summarise.fidelity.values.units import Phrases

SHORT_POWERS: dict[Language, dict[str, tuple[int, ...]]] = {
    "id": {"m": (9, 6), "t": (12,), "k": (3,), "b": (9,)},
    "en": {"m": (6, 9), "b": (9,), "t": (12,), "k": (3,), "mn": (6,)},
}
"""Magnitudes of one letter, which only an amount of money has: the power of ten, and what it may be besides (`USD 5 M`)."""

_FEWEST_WON = 100


def currency_before(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """Read a sign of a currency that stands before an amount: its code and the index after it."""
    found = _match(tokens, index, cldr.currency_signs())
    if found is None:
        return None
    code, after = found
    first = tokens[index].text
    if first.isalpha() and not (first.isupper() or first.lower() == "rp"):
        return None
    if tokens.word(after) == "." and tokens[after].glued and first.lower() == "rp":
        after += 1
    if tokens.word(after) in {"-", "–"} and tokens.is_number(after + 1) and tokens[after].glued:
        after += 1
    return code, after


def currency_after(tokens: Tokens, index: int, language: Language, amount: int) -> tuple[str, int] | None:
    """Read a currency that stands after an amount: its code and the index after it."""
    found = _match(tokens, index, cldr.currency_names(language))
    if found is None and language == "id":
        found = _match(tokens, index, cldr.currency_names("en"))
    if found is not None:
        return None if tokens.word(index) == "won" and language == "en" and amount < _FEWEST_WON else found
    if tokens[index].text.isupper() and tokens[index].text not in {"RM", "TL"}:
        return _match(tokens, index, cldr.currency_signs())
    return _match(tokens, index, cldr.currency_signs()) if tokens[index].text in {"€", "$", "£", "¥"} else None


def _match(tokens: Tokens, index: int, table: Phrases) -> tuple[str, int] | None:
    for words, code in table.get(tokens.word(index), ()):
        if all(tokens.word(index + i) == word for i, word in enumerate(words)):
            return code, index + len(words)
    return None
