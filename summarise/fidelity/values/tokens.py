"""Words, digit strings and signs of a text, with their places: what the readers of values walk over.

One regular expression, one pass, linear time. Words that were glued by mistake (`JakartaDua`) are parted at the capital, and
figures (`7.079,7.009`) at the comma that cannot be of one number. Web addresses, mail addresses and handles (`@nagita1717`) are left out whole: their
digits are no figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

_TOKEN = re.compile(
    r"(?P<number>[0-9]+(?:[.,][0-9]+)*)|(?P<word>[A-Z]?[a-z]{2,}(?=[A-Z][a-z])|[^\W\d_]+(?:['’‘`][^\W\d_]+)*)|(?P<sign>[^\s\w])"
)
_ROW = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]{1,3}(?:\.[0-9]{3})+)+")
_IN_ROW = re.compile(r"[0-9.]+")
_CHUNK = re.compile(r"\S+")
_ADDRESS = re.compile(r"://|www\.|[@#][^\W\d]|\.(?:com|co|id|net|org|go|gov|io|tv|ly)\b", re.IGNORECASE)


class Shape(IntEnum):
    """What a token is made of."""

    NUMBER = 1
    WORD = 2
    SIGN = 3


@dataclass(frozen=True, slots=True)
class Token:
    """Characters `start` to `end` of the text; `glued` says that no white space stands before them."""

    shape: Shape
    text: str
    lower: str
    start: int
    end: int
    glued: bool


_NOTHING = Token(Shape.SIGN, "", "", -1, -1, glued=False)
_SHAPES = {"number": Shape.NUMBER, "word": Shape.WORD, "sign": Shape.SIGN}


class Tokens:
    """The tokens of a text. Looking before the first or past the last finds an empty sign, so that rules need no bounds."""

    __slots__ = ("_items", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._items: list[Token] = list(_tokens(text))

    def __len__(self) -> int:
        return len(self._items)

    def __getitem__(self, index: int) -> Token:
        return self._items[index] if 0 <= index < len(self._items) else _NOTHING

    def word(self, index: int) -> str:
        """Give the token in small letters; nothing past the ends."""
        return self._items[index].lower if 0 <= index < len(self._items) else ""

    def is_number(self, index: int) -> bool:
        """Say whether digits stand there."""
        return self[index].shape is Shape.NUMBER

    def is_word(self, index: int) -> bool:
        """Say whether letters stand there."""
        return self[index].shape is Shape.WORD


def _tokens(text: str) -> Iterator[Token]:
    last_end = -1
    for chunk in _CHUNK.finditer(text):
        whole = chunk.group()
        if _ADDRESS.search(whole) and not whole[:1].isdecimal():
            continue
        for match in _TOKEN.finditer(text, chunk.start(), chunk.end()):
            start, end = match.span()
            found = match.group()
            if _ROW.fullmatch(found):
                for number in _IN_ROW.finditer(text, start, end):
                    yield Token(Shape.NUMBER, number.group(), number.group(), *number.span(), glued=False)
                last_end = end
                continue
            yield Token(_SHAPES[match.lastgroup or "sign"], found, found.lower(), start, end, glued=start == last_end)
            last_end = end
