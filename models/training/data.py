"""What a run reads: the bitext by source weights, the news lines, the validation sets, and the endless stream of chunks.

The stream is a function of the seed and of how many chunks were drawn, so a run that is stopped goes on with the same data.
"""

from __future__ import annotations

import hashlib
import json
import lzma
import random
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from models.training.augment import DAMAGE, Pair, refigure, rename
from models.training.hints import Hint, Hinter, names


@dataclass(frozen=True)
class Recipe:
    """`recipe.toml`, read."""

    data: dict[str, Any]
    weights: dict[str, float]
    filter: dict[str, list[float]]
    augment: dict[str, float]
    train: dict[str, Any]

    @classmethod
    def read(cls, path: Path) -> Recipe:
        """The recipe in a TOML file."""
        with path.open("rb") as file:
            return cls(**tomllib.load(file))


@dataclass(frozen=True)
class Example:
    """A pair as the model sees it: the hints that stand before the source, the source, the target."""

    source: str
    target: str
    hints: tuple[Hint, ...] = ()


def _rows(path: Path) -> Iterator[list[str]]:
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n").split("\t")


def _digits(text: str) -> list[str]:
    return sorted(re.sub(r"\D", "", x) for x in re.findall(r"\d[\d.,]*", text))


def _key(text: str) -> str:
    return hashlib.sha256(re.sub(r"\W+", " ", text).strip().lower().encode()).hexdigest()


@dataclass
class Corpus:
    """All pairs of a run, held-out text removed by hash, and the chunks drawn from them."""

    recipe: Recipe
    bitext: list[Pair] = field(default_factory=list)
    news: list[Pair] = field(default_factory=list)
    valid: dict[str, list[Pair]] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)

    @classmethod
    def load(cls, recipe: Recipe, root: Path, used: Path | None = None) -> Corpus:
        """Read everything under `root`; the sources listed in `used` (JSON) are drawn after all others."""
        c = cls(recipe)
        for name, stem in recipe.data["valid"].items():
            sides = [(root / f"{stem}.{x}").read_text(encoding="utf-8").splitlines() for x in ("id", "en")]
            c.valid[name] = list(zip(*sides, strict=True))
        rows = list(_rows(root / recipe.data["news"]))
        last = int(rows[-1][0]) - recipe.data["held_out_articles"]
        c.valid["ours"] = [(r[1], r[2]) for r in rows if int(r[0]) > last]
        held = {_key(side) for pairs in c.valid.values() for pair in pairs for side in pair}
        c.news = [(r[1], r[2]) for r in rows if int(r[0]) <= last and _key(r[1]) not in held]
        seen = set(json.loads(used.read_text(encoding="utf-8"))) if used else set()
        fresh: list[Pair] = []
        again: list[Pair] = []
        rng = random.Random(recipe.train["seed"])
        for source, target, origin in _rows(root / recipe.data["bitext"]):
            share = recipe.weights.get(origin, 0.0)
            if rng.random() < share and c._fit(source, target) and not {_key(source), _key(target)} & held:
                (again if source in seen else fresh).append((source, target))
        rng.shuffle(fresh)
        rng.shuffle(again)
        c.bitext = fresh + again
        c.names = sorted({n for source, target in c.news for n in names(source) if n in target and len(n.split()) < 4})
        limit = recipe.data["valid_lines"]
        c.valid = {name: pairs[:limit] for name, pairs in c.valid.items()}
        return c

    def _fit(self, source: str, target: str) -> bool:
        rules = self.recipe.filter
        n, k = len(source.split()), len(target.split())
        return (
            rules["source_words"][0] <= n <= rules["source_words"][1]
            and rules["target_words"][0] <= k <= rules["target_words"][1]
            and rules["ratio"][0] <= k / n <= rules["ratio"][1]
            and _digits(source) == _digits(target)
        )

    def chunk(self, number: int, news_before: int, news_count: int) -> list[Pair]:
        """The pairs of chunk `number`, the first `news_count` of them news: each pool goes round in an order shuffled anew."""
        rest = self.recipe.train["chunk"] - news_count
        bitext_before = number * self.recipe.train["chunk"] - news_before
        return [
            *_round(self.news, news_before, news_count, self.recipe.train["seed"]),
            *_round(self.bitext, bitext_before, rest, None),
        ]


def _round(pool: list[Pair], start: int, count: int, seed: int | None) -> Iterator[Pair]:
    """`count` pairs from place `start` of the endless sequence that goes through `pool` again and again."""
    order: list[int] = []
    last = -1
    for place in range(start, start + count):
        lap, at = divmod(place, len(pool))
        if lap != last:
            order, last = list(range(len(pool))), lap
            if seed is not None or lap:
                random.Random(f"{seed}:{lap}").shuffle(order)
        yield pool[order[at]]


def example(pair: Pair, corpus: Corpus, hinter: Hinter, rng: random.Random) -> Example:
    """The pair, changed and hinted by the shares of the recipe."""
    share = corpus.recipe.augment
    if rng.random() < share["renamed"]:
        pair = rename(pair, corpus.names, rng)
    if rng.random() < share["refigured"]:
        pair = refigure(pair, rng)
    hints: tuple[Hint, ...] = ()
    if rng.random() < share["hinted"]:
        hinted = hinter(*pair, rng)
        hints, pair = hinted.hints, (pair[0], hinted.target)
    for name, damage in DAMAGE.items():
        if not hints and rng.random() < share[name]:
            pair = damage(pair, rng)
    return Example(*pair, hints)
