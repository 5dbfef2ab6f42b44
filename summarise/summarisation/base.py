"""What every summariser takes and gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from summarise.article import Article
from summarise.brief import Translation
from summarise.errors import OptionError


@dataclass(frozen=True)
class Length:
    """How long a brief may be: a number of sentences, or of English words where `words` is given."""

    sentences: int = 3
    words: int | None = None

    def __post_init__(self) -> None:
        if self.sentences < 1:
            raise OptionError("A brief has at least one sentence.", where="--sentences")
        if self.words is not None and self.words < 1:
            raise OptionError("A brief has at least one word.", where="--words")


@dataclass(frozen=True)
class Selection:
    """A point to be made: its English, the places of the translations that it stands on, and its salience."""

    english: str
    sources: tuple[int, ...]
    salience: float = 0.0


class Summariser(Protocol):
    """Chooses or writes the points of a brief."""

    name: str

    def select(self, article: Article, translations: Sequence[Translation], length: Length) -> list[Selection]:
        """Give the points in the order in which they are to be read; `translations` are the article's, in order."""
        ...


def words_of(text: str) -> int:
    """English words, as a reader counts them."""
    return len(text.split())


def within(selections: Sequence[Selection], length: Length) -> list[Selection]:
    """Cut a ranked list to the length: at least one point, then as many as fit."""
    if length.words is None:
        return list(selections[: length.sentences])
    chosen: list[Selection] = []
    budget = length.words
    for s in selections:
        cost = words_of(s.english)
        if not chosen or cost <= budget:
            chosen.append(s)
            budget -= cost
    return chosen
