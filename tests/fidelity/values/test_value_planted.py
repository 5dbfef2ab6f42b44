"""Errors planted by script in faithful pairs are caught: the recall of the comparison, kind by kind."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from summarise.fidelity.values import compare

PAIRS = [tuple(line.split("\t")) for line in (Path(__file__).parent / "faithful_pairs.tsv").read_text(encoding="utf-8").splitlines()]
MAGNITUDES = ["thousand", "million", "billion", "trillion"]
MONTHS = ["January", "February", "April", "June", "July", "August", "September", "October", "November", "December"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
UNITS = {
    "km": "miles",
    "kilometers": "miles",
    "hours": "days",
    "minutes": "hours",
    "hectares": "acres",
    "GB": "MB",
    "tonnes": "kilograms",
}
WORDS = ["three", "four", "five", "six", "seven", "eight"]

Planter = Callable[[random.Random, str], Iterator[str]]


def replaced(english: str, pattern: str, choose: Callable[[str], str]) -> Iterator[str]:
    for match in re.finditer(pattern, english):
        yield english[: match.start()] + choose(match.group()) + english[match.end() :]


def digits(rng: random.Random, english: str) -> Iterator[str]:
    yield from replaced(english, r"\d+", lambda found: str(int(found) + rng.choice([1, 2, 3])).zfill(len(found)))


def noughts(_: random.Random, english: str) -> Iterator[str]:
    yield from replaced(english, r"\b\d{1,3}(?:,\d{3})+\b", lambda found: f"{10 * int(found.replace(',', '')):,}")


def magnitudes(rng: random.Random, english: str) -> Iterator[str]:
    yield from replaced(english, r"\b(?:thousand|million|billion|trillion)\b", lambda f: rng.choice([m for m in MAGNITUDES if m != f]))


def percents(_: random.Random, english: str) -> Iterator[str]:
    yield from replaced(english, r"(?<=\d) percent\b", lambda _: "")


def currencies(_: random.Random, english: str) -> Iterator[str]:
    yield from replaced(english, r"Rp(?=\d)", lambda _: "US$")


def units(_: random.Random, english: str) -> Iterator[str]:
    yield from replaced(english, rf"(?<=\d )(?:{'|'.join(UNITS)})\b", lambda found: UNITS[found])


def months(rng: random.Random, english: str) -> Iterator[str]:
    yield from replaced(english, r"\b(?:March|May|June|September|December)\b", lambda f: rng.choice([m for m in MONTHS if m != f]))


def weekdays(rng: random.Random, english: str) -> Iterator[str]:
    yield from replaced(english, rf"\b(?:{'|'.join(WEEKDAYS)})\b", lambda found: rng.choice([d for d in WEEKDAYS if d != found]))


def zones(_: random.Random, english: str) -> Iterator[str]:
    yield from replaced(english, r"\bWI(?:B|TA|T)\b", lambda found: "WITA" if found != "WITA" else "WIB")


def removals(_: random.Random, english: str) -> Iterator[str]:
    yield from replaced(
        english, r"(?:Rp|US\$)?(?<![\w/.,:-])\d[\d,.]*\d(?: (?:million|billion|trillion|percent))?(?![\w/:.,-])", lambda _: ""
    )


def additions(rng: random.Random, english: str) -> Iterator[str]:
    yield f"{english.removesuffix('.')}, {rng.choice(['with 37 others', 'for Rp9 billion', 'up 77 percent', 'in 1997'])}."


def words(rng: random.Random, english: str) -> Iterator[str]:
    yield from replaced(english, rf"\b(?:{'|'.join(WORDS)})\b", lambda found: rng.choice([w for w in WORDS if w != found]))


@pytest.mark.parametrize(
    "plant", [digits, noughts, magnitudes, percents, currencies, units, months, weekdays, zones, removals, additions, words]
)
def test_nearly_every_planted_error_is_caught(plant: Planter) -> None:
    rng = random.Random(20250609)
    planted = [(source, wrong) for source, english in PAIRS for wrong in plant(rng, english) if wrong != english]
    missed = [pair for pair in planted if not compare(*pair)]
    assert planted
    assert len(missed) <= 0.03 * len(planted), missed
