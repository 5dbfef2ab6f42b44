"""The parts of a brief round its points: headline, dateline, key figures, names.

Nothing here invents: a headline is the translated title or words of the first point, a date is given only where the article or its
day of publication gives the year, and a figure is shown only where both languages have it with the same value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from summarise.article import Article, Sentence
from summarise.brief import Dateline, Figure, Named, Point, Translation
from summarise.cleaning import Body
from summarise.fidelity.names import Name, names
from summarise.fidelity.values import Value, pair, parse, resolve_date
from summarise.glossary import Glossary

HEADLINE_WORDS = 14
_LEAST_HEADLINE = 5
_OPENING_SENTENCES = 4
_MOST_FIGURES = 6
_MOST_NAMED = 8
_CLAUSE = re.compile(r",\s|;\s|\s[–—-]\s|\s(?=(?:which|who|after|while|as|because|although|according to|following)\s)")
_TELLING = frozenset({"money", "percent", "measure", "date", "range", "score", "cardinal", "fraction", "time", "law"})


def headline_of(title: Translation | None, points: Sequence[Point]) -> str:
    """The translated title where the checks accept it, else the opening of the first point."""
    if title and title.english.strip() and not any(f.serious for f in title.flags):
        return title.english.strip().rstrip(".")
    if not points:
        return title.english.strip() if title else ""
    return _opening(points[0].english)


def _opening(english: str) -> str:
    """Whole clauses of a sentence, as many as a headline can have words."""
    words = english.split()
    if len(words) <= HEADLINE_WORDS:
        return english.strip().rstrip(".")
    for cut in reversed([m.start() for m in _CLAUSE.finditer(english)]):
        if _LEAST_HEADLINE <= len(english[:cut].split()) <= HEADLINE_WORDS:
            return english[:cut].strip(' "“”')
    return " ".join(words[:HEADLINE_WORDS]).rstrip(",;:") + " …"


def dateline_of(article: Article, body: Body, translations: Sequence[Translation]) -> Dateline:
    """Place and outlet from the article's dateline, the day that its opening speaks of."""
    raw = body.dateline
    place = article.place or (raw.place if raw else "")
    outlet = article.outlet or (raw.outlet if raw else "")
    opening = [t.sentence for t in translations[:_OPENING_SENTENCES]]
    return Dateline(_spelt(place), outlet, article.published, _event(opening, article.published))


def _spelt(place: str) -> str:
    """`JAKARTA` as English writes it; a place that is not in capitals stays as it is."""
    return place.title() if place.isupper() else place


def _event(sentences: Sequence[Sentence], published: date | None) -> date | None:
    for sentence in sentences:
        for value in parse(sentence.text, "id"):
            if value.kind == "date" and (day := resolve_date(value, published)):
                return day
    return None


def figures_of(article: Article, points: Sequence[Point]) -> tuple[Figure, ...]:
    """The figures and dates that the points give and their sources give with the same value, in the order of the points."""
    found: dict[str, Figure] = {}
    for point in points:
        for sentence in point.sources:
            for source, english in pair(sentence.text, point.english):
                if source.kind not in _TELLING or _trivial(source):
                    continue
                place = article.text.find(source.text, sentence.start, sentence.end)
                if place >= 0:
                    figure = Figure(english.text, source.text, source.kind, sentence.index, place, place + len(source.text))
                    found.setdefault(english.text, figure)
    return tuple(found.values())[:_MOST_FIGURES]


def _trivial(value: Value) -> bool:
    """Small counts in words (`dua orang`) tell a reader nothing on their own."""
    return value.kind == "cardinal" and not any(c.isdigit() for c in value.text)


def names_of(points: Sequence[Point], glossary: Glossary) -> tuple[Named, ...]:
    """Persons, bodies and places of the points, first mention first, with the glossary's English where it knows them."""
    found: dict[str, Named] = {}
    for name, sentence in _named(points):
        match = glossary.lookup_english(name.text)
        english = match[0].target if match else ""
        known = found.get(name.text)
        sentences = tuple(sorted({*(known.sentences if known else ()), sentence}))
        found[name.text] = Named(name.text, match[0].kind if match else name.kind, english, sentences)
    whole = [n for n in found.values() if not any(n.name != o.name and n.name in o.name.split() for o in found.values())]
    return tuple(whole[:_MOST_NAMED])


def _named(points: Sequence[Point]) -> Iterator[tuple[Name, int]]:
    for point in points:
        for name in names(point.english, "en"):
            yield name, point.sources[0].index
