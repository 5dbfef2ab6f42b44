"""Fit the weights by which `summarise.fidelity.coverage` tells a dropped clause from a free translation.

    python benchmarks/fidelity_dropped.py PAIRS.tsv [MORE.tsv …]

From each file (Indonesian, TAB, English) up to 8,000 pairs are drawn; half of each English (its beginning, its end or a stretch
within) is left out to make the other class; a logistic regression is fitted by iterated least squares. Prints the weights.
"""

# ruff: noqa: INP001  a folder of scripts, not a package
from __future__ import annotations

import argparse
import random
from pathlib import Path

import numpy as np

from summarise.fidelity.coverage import features
from summarise.fidelity.words import words

DRAWN, SHORTEST, LONGEST, ROUNDS, RIDGE = 8000, 40, 320, 30, 1e-3
LIMIT = 2.0  # the log-odds at which a drop is flagged


def main() -> None:
    """Draw, spoil, fit, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", nargs="+", type=Path)
    parser.add_argument("--seed", type=int, default=3)
    args = parser.parse_args()
    rng = random.Random(args.seed)  # noqa: S311  seeded sampling, not cryptography
    drawn: list[tuple[str, str]] = []
    for path in args.pairs:
        lines = (line.rstrip("\n").split("\t") for line in path.read_text(encoding="utf-8").splitlines())
        usable = [(p[0], p[1]) for p in lines if len(p) > 1 and SHORTEST <= len(p[0]) <= LONGEST and p[1]]
        drawn += rng.sample(usable, min(DRAWN, len(usable)))
    whole = np.array([_row(s, e) for s, e in drawn])
    halved = np.array([_row(s, _halved(e, rng)) for s, e in drawn])
    x = np.vstack([whole, halved])
    y = np.r_[np.zeros(len(whole)), np.ones(len(halved))]
    weights = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-x @ weights))
        curvature = p * (1 - p) + 1e-9
        weights += np.linalg.solve((x.T * curvature) @ x + RIDGE * np.eye(len(weights)), x.T @ (y - p) - RIDGE * weights)
    print(tuple(round(float(w), 2) for w in weights))
    whole_share, halved_share = (100 * float((x @ weights > LIMIT).mean()) for x in (whole, halved))
    print(f"log-odds above {LIMIT}: whole {whole_share:.2f}%, halved {halved_share:.1f}%")


def _row(source: str, english: str) -> tuple[float, ...]:
    return features(source, english, words(source), words(english))


def _halved(english: str, rng: random.Random) -> str:
    cut = english.split()
    half = len(cut) // 2
    start = rng.choice([0, len(cut) - half, rng.randrange(0, len(cut) - half + 1)])
    return " ".join(cut[:start] + cut[start + half :])


if __name__ == "__main__":
    main()
