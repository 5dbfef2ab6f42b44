"""The parts of a brief round its points: headline, dateline, key figures, names.

Nothing here invents: a headline is the translated title or words of the first point, a date is given only where the article or its
day of publication gives the year, and a figure is shown only where both languages have it with the same value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from summarise.article import Article, Sentence
from summarise.brief import Dateline, Figure, Named, Point, Support, Translation
from summarise.cleaning import Body
from summarise.fidelity.values import Kind, Value, compare, parse, resolve_date, weekday_matches
from summarise.glossary import Glossary

HEADLINE_WORDS = 14
_LEAST_HEADLINE = 5
_OPENING_SENTENCES = 4
_MOST_FIGURES = 6
_MOST_NAMED = 8
_CLAUSE = re.compile(r",\s|;\s|\s[–—-]\s|\s(?=(?:which|who|after|while|as|because|although|according to|following)\s)")
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|must|did|does|\w{3,}ed|said|rose|fell|shook|told|made|won|took|gave|held|"
    r"began|became|met|set|cut|hit|led|left|kept|sent|saw|got)\b"
)
_REPORTED = re.compile(r"^(?:As (?:reported|quoted|cited) (?:by|from|in)|Quoted from|According to) [^,]{2,60}, ")
_OPENS_BELOW = re.compile(
    r"(?:Although|Though|As|While|After|When|If|Because|Since|Despite|In|On|At|Through|With|During|For|Before|Besides)\b"
)
"""A sentence that opens with what is not its main clause: cut at a comma it would say nothing."""

_DATE_IN_BRACKETS = re.compile(r"\s\(\d{1,2}/\d{1,2}(?:/\d{4})?\)")
_PART_OF_A_CODE = re.compile(r"[-(/]$|\b[A-Z]{1,3}\s$")
_RUN = re.compile(r"[A-Z][\w'’-]+(?:\s(?:[A-Z]\.|[A-Z][\w'’-]+))+")


def headline_of(title: Translation | None, points: Sequence[Point]) -> str:
    """The opening of the first point that the checks support; the translated title where no point is supported and it is.

    The title comes second because headlines are what a small translator is worst at: of forty read, a quarter were right, and a checked
    sentence of the article says the same in plain words.
    """
    sound = next((p for p in points if p.support is Support.SUPPORTED), None)
    if sound:
        return _opening(sound.english)
    if title and title.english.strip() and not title.flags:
        return title.english.strip().rstrip(".")
    return _opening(points[0].english) if points else ""


def _opening(english: str) -> str:
    """Whole clauses of a sentence, as many as a headline can have words."""
    english = _REPORTED.sub("", _DATE_IN_BRACKETS.sub("", english))
    english = english[:1].upper() + english[1:]
    words = english.split()
    if len(words) <= HEADLINE_WORDS:
        return english.strip().rstrip(".")
    places = [] if _OPENS_BELOW.match(english) else [m.start() for m in _CLAUSE.finditer(english)]
    for cut in reversed(places):
        if _LEAST_HEADLINE <= len(english[:cut].split()) <= HEADLINE_WORDS and _VERB.search(english[:cut]):
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
    """The first day that the opening gives with its weekday, as news dates what it tells of; other dates are of what is told."""
    for sentence in sentences:
        for value in parse(sentence.text, "id"):
            if value.date is None or value.date.weekday is None:
                continue
            day = resolve_date(value, published)
            if day and weekday_matches(value, day) is not False:
                return day
    return None


def figures_of(article: Article, points: Sequence[Point]) -> tuple[Figure, ...]:
    """The figures and dates that the points give and their sources give with the same value, in the order of the points."""
    found: dict[str, Figure] = {}
    for point in points:
        english = parse(point.english, "en")
        for sentence in point.sources:
            for source, same in _paired(parse(sentence.text, "id"), english):
                place = article.text.find(source.text, sentence.start, sentence.end)
                if place >= 0 and not _trivial(source, article.text[sentence.start : place]):
                    end = place + len(source.text)
                    figure = Figure(same.text, source.text, str(source.kind), sentence.index, place, end)
                    found.setdefault(same.text, figure)
    return tuple(found.values())[:_MOST_FIGURES]


def _paired(ours: Sequence[Value], theirs: Sequence[Value]) -> Iterator[tuple[Value, Value]]:
    """Each value with the first of the other side that says the same."""
    left = list(theirs)
    for value in ours:
        same = next((v for v in left if not compare(value.text, v.text)), None)
        if same is not None:
            left.remove(same)
            yield value, same


def _trivial(value: Value, before: str) -> bool:
    """What tells a reader nothing on its own: counts in words, bare weekdays, ages in brackets, numbers of plates and diseases."""
    bare = value.kind in {Kind.CARDINAL, Kind.YEAR} and _PART_OF_A_CODE.search(before)
    return bool(bare) or not any(c.isdigit() for c in value.text)


def names_of(points: Sequence[Point], glossary: Glossary) -> tuple[Named, ...]:
    """Who and what the points name: bodies and offices that the glossary knows, and names that stand alike in both languages."""
    found: dict[str, Named] = {}
    for point in points:
        for sentence in point.sources:
            for name, kind, english in _named(sentence.text, point.english, glossary):
                known = found.get(name)
                places = tuple(sorted({*(known.sentences if known else ()), sentence.index}))
                found[name] = Named(name, kind, english, places)
    whole = [n for n in found.values() if not any(n.name != o.name and n.name in o.name for o in found.values())]
    return tuple(whole[:_MOST_NAMED])


def _named(source: str, english: str, glossary: Glossary) -> Iterator[tuple[str, str, str]]:
    covered: set[str] = set()
    for m in glossary.matches(source):
        if (
            m.kind != "time"
            and " " in m.target
            and m.target[:1].isupper()
            and (m.target.lower() in english.lower() or (m.short and m.short in english))
        ):
            covered.add(source[m.start : m.end])
            yield m.short or m.target, m.kind, m.target
    for run in _RUN.finditer(source):
        name = run[0].rstrip(".")
        if name in english and not any(c in name or name in c for c in covered):
            yield name, "name", ""
