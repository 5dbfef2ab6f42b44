"""What comes out: translations, points, and the brief with its verdict and its signature."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from summarise.article import Article, Sentence
from summarise.signature import Signature


class Support(StrEnum):
    """Whether a point says what its Indonesian sentences say."""

    SUPPORTED = "supported"
    PARTLY = "partly"
    UNSUPPORTED = "unsupported"


class Verdict(StrEnum):
    """Whether a brief may be forwarded as it is."""

    OK = "ok"
    REVIEW = "review"
    FAILED = "failed"


@dataclass(frozen=True)
class Flag:
    """Something that a check found: `code` is stable (`figure-missing`), `message` is a sentence for the reader.

    `source` and `target` are the words concerned, on the Indonesian and the English side, where there are such words.
    `serious` flags make a sentence unsupported; the others ask for a look.
    """

    code: str
    message: str
    source: str = ""
    target: str = ""
    serious: bool = True


@dataclass(frozen=True)
class Hint:
    """A term and its English, as it was put to the model, and whether the English obeyed it."""

    source: str
    target: str
    used: bool = False


@dataclass(frozen=True)
class Translation:
    """A sentence and its English.

    `score` is the mean log-probability a piece (natural logarithm, 0 is certain); `attempts` is how many hypotheses were looked at;
    `kept` says that the sentence was English already. `flags` is what the checks still find in it.
    """

    sentence: Sentence
    english: str
    score: float = 0.0
    hints: tuple[Hint, ...] = ()
    alternatives: tuple[str, ...] = ()
    attempts: int = 1
    kept: bool = False
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True)
class Point:
    """One point of a brief: English, and the Indonesian sentences that it stands on, most important first."""

    english: str
    sources: tuple[Sentence, ...]
    support: Support = Support.SUPPORTED
    flags: tuple[Flag, ...] = ()
    score: float = 0.0


@dataclass(frozen=True)
class Figure:
    """A figure or date of the brief: as the English has it, as the Indonesian has it, and where that is."""

    english: str
    source: str
    kind: str
    sentence: int
    start: int
    end: int


@dataclass(frozen=True)
class Named:
    """A person, body or place that the points name: as in the English, with what the glossary calls it, and where it stands."""

    name: str
    kind: str
    english: str = ""
    sentences: tuple[int, ...] = ()


@dataclass(frozen=True)
class Dateline:
    """Where and when, as far as the article says: `published` is never guessed."""

    place: str = ""
    outlet: str = ""
    published: date | None = None
    event: date | None = None


@dataclass(frozen=True)
class Brief:
    """A short English brief of an article, every point tied to its Indonesian sentences."""

    article: Article
    headline: str
    dateline: Dateline
    points: tuple[Point, ...]
    figures: tuple[Figure, ...] = ()
    named: tuple[Named, ...] = ()
    translations: tuple[Translation, ...] = ()
    flags: tuple[Flag, ...] = ()
    verdict: Verdict = Verdict.OK
    signature: Signature = field(default_factory=Signature)
