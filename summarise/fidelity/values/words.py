"""Number words of Indonesian and English, read from tokens: `dua puluh lima ribu`, `twenty-five thousand`, `puluhan ribu`, `ketiga`.

Each language's reader gives a `Numeral`: the amount, and the token after its last word. Digits followed by words of magnitude
(`25 ribu`, `1.2 million`) are numerals too; digits themselves are read in `digits`.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from summarise.fidelity.values.tokens import Tokens
from summarise.fidelity.values.types import Kind

MOST_POWER = 18
"""No words of magnitude of a newspaper make more; a row of them beyond it is nonsense."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in digits or words and the index of the token after it."""

    amount: Decimal
    after: int
    kind: Kind = Kind.CARDINAL
    scale: int = 0
    readings: tuple[Decimal, ...] = ()
    optional: bool = False
    spelled: bool = True
    unit: str = ""


def joined(tokens: Tokens, index: int, *, hyphen: bool) -> int:
    """Give the index of the next word of the same numeral: `index` itself, or past a hyphen that ties two words in English."""
    if hyphen and tokens[index].text in {"-", "‐", "‑"} and tokens[index].glued and tokens[index + 1].glued:
        return index + 1
    return index


def magnitudes(tokens: Tokens, index: int, table: dict[str, int], *, hyphen: bool) -> tuple[int, int]:
    """Give the power of ten that words of magnitude at `index` make together (`ribu triliun` is 15) and the index after them."""
    power = 0
    while True:
        at = joined(tokens, index, hyphen=hyphen)
        step = table.get(tokens.word(at))
        if step is None or power + step > MOST_POWER:
            return power, index
        power, index = power + step, at + 1
