"""What goes down the road: an article, and its sentences as places in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Article:
    """An Indonesian article as it was read.

    `text` is never cut or reordered after reading: every offset anywhere (`Sentence.start`, `Sentence.end`, …) counts characters
    of it. `source` says where it came from (a path, a URL, `-`); `published` is the day that dates like `Selasa (17/3)` refer to.
    """

    text: str
    id: str = ""
    title: str = ""
    outlet: str = ""
    place: str = ""
    published: date | None = None
    source: str = ""


@dataclass(frozen=True)
class Sentence:
    """A sentence of an article: `article.text[start:end]` is what stands there.

    `text` is the same sentence tidied for translation (white space, capitals, glued words). `paragraph` counts from 0. `language` is
    an ISO 639-1 code. `index` is its place among the article's sentences, from 0.
    """

    text: str
    start: int
    end: int
    paragraph: int
    index: int = 0
    language: str = "id"
