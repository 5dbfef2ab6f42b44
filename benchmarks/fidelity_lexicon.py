"""Make the word data of the fidelity checks from parallel text: which words are ordinary, and what they become in English.

    python benchmarks/fidelity_lexicon.py PAIRS.tsv [MORE.tsv …] --out summarise/fidelity/data

Each line of a PAIRS file is Indonesian, TAB, English (further columns are ignored). Written are

- `lexicon.tsv`: an Indonesian word and the English stems that it becomes, from IBM model 1 (Brown et al. 1993), six rounds;
- `indonesian.txt`, `english.txt`: words that are written small in running text, so that a capital does not make them names. A word
  marked `*` is both: it is written small, but where it has a capital it is usually carried into English unchanged (Budi, Surya).
"""

# ruff: noqa: INP001  a folder of scripts, not a package
from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from summarise.fidelity.words import english_stem, indonesian_base, title_like, words

ROUNDS, SEEN, LIKELY, COUNT, MANY = 6, 4, 0.02, 1.5, 10
LONGEST = 60
SMALL_ID, SHARE_ID = 3, 0.04  # how often, and in what share, an ordinary Indonesian word is written small
SMALL_EN, SHARE_EN = 2, 0.12  # and an English one
CARRIED, NAMED = 0.85, 0.1  # a word that is both: carried where it has a capital, and that is not rare


def main() -> None:
    """Read the pairs, write the three files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--text-id", type=Path, nargs="*", default=[], help="more Indonesian text, for what is written small")
    parser.add_argument("--text-en", type=Path, nargs="*", default=[], help="more English text, likewise")
    args = parser.parse_args()
    pairs = [p for path in args.pairs for p in _pairs(path)]
    print(len(pairs), "pairs")
    kept, capitals = _carried(pairs)
    source = _cases((s for s, _ in pairs), args.text_id)
    target = _cases((t for _, t in pairs), args.text_en)
    ordinary = {}
    for word in {*source[0], *capitals}:
        small, large = source[0][word], source[1][word]
        rate = kept[word] / capitals[word] if capitals[word] else 0.0
        if small >= SMALL_ID and small > SHARE_ID * large:
            ordinary[word] = "*" if capitals[word] >= SMALL_ID and rate >= CARRIED and large > NAMED * small else ""
    english = [w for w in target[0] if target[0][w] >= SMALL_EN and target[0][w] > SHARE_EN * target[1][w]]
    (args.out / "indonesian.txt").write_text("".join(f"{w}{m}\n" for w, m in sorted(ordinary.items())), encoding="utf-8")
    (args.out / "english.txt").write_text("".join(f"{w}\n" for w in sorted(english)), encoding="utf-8")
    table = _translations(pairs)
    rows = (f"{word}\t{' '.join(t)}\n" for word, t in sorted(table.items()) if t)
    (args.out / "lexicon.tsv").write_text("".join(rows), encoding="utf-8")
    print(len(ordinary), "Indonesian words,", len(english), "English words,", len(table), "translated")


def _pairs(path: Path) -> Iterator[tuple[str, str]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            source, _, rest = line.rstrip("\n").partition("\t")
            if source and rest:
                yield source, rest.split("\t")[0]


def _cases(texts: Iterable[str], more: list[Path]) -> tuple[Counter[str], Counter[str]]:
    """How often each word is written small, and with a capital where it need not be."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    lines = (line for path in more for line in path.read_text(encoding="utf-8").splitlines())
    for text in (*texts, *lines):
        found = words(text)
        if title_like(found):
            continue
        for w in found:
            if w.text.isalpha() or "-" in w.text:
                if w.text[0].islower():
                    small[w.plain] += 1
                elif not w.initial:
                    large[w.plain] += 1
    return small, large


def _carried(pairs: list[tuple[str, str]]) -> tuple[Counter[str], Counter[str]]:
    kept: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    for source, target in pairs:
        found = words(source)
        there = {w.plain for w in words(target)}
        if not title_like(found):
            for word in {w.plain for w in found if not w.initial and w.text[0].isupper() and w.text.isalpha()}:
                capitals[word] += 1
                kept[word] += word in there
    return kept, capitals


def _translations(pairs: list[tuple[str, str]]) -> dict[str, list[str]]:
    data = []
    sources: Counter[str] = Counter()
    targets: Counter[str] = Counter()
    for source, target in pairs:
        s = [indonesian_base(w.plain) for w in words(source) if not w.text[0].isdigit()]
        t = [english_stem(w.plain) for w in words(target) if not w.text[0].isdigit()]
        if s and t and len(s) <= LONGEST and len(t) <= LONGEST:
            data.append((s, t))
            sources.update(set(s))
            targets.update(set(t))
    f_index = {w: i + 1 for i, w in enumerate(w for w, n in sources.items() if n >= SEEN)}
    e_index = {w: i for i, w in enumerate(w for w, n in targets.items() if n >= SEEN)}
    f_links, e_links, owner, number = [], [], [], 0
    for s, t in data:
        row = np.array([0, *(f_index[w] for w in s if w in f_index)])
        for e in (e_index[w] for w in t if w in e_index):
            f_links.append(row)
            e_links.append(np.full(len(row), e))
            owner.append(np.full(len(row), number))
            number += 1
    tokens = np.concatenate(owner).astype(np.int32)
    unique, inverse = np.unique(np.concatenate(f_links).astype(np.int64) * len(e_index) + np.concatenate(e_links), return_inverse=True)
    f_of = unique // len(e_index)
    p = np.ones(len(unique), np.float32)
    for _ in range(ROUNDS):
        link = p[inverse]
        link /= np.bincount(tokens, weights=link, minlength=number)[tokens]
        count = np.bincount(inverse, weights=link, minlength=len(unique))
        p = (count / np.bincount(f_of, weights=count)[f_of]).astype(np.float32)
    f_words, e_words = ["", *f_index], list(e_index)
    frequent = {w for w, _ in targets.most_common(60)}
    table: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for k in np.nonzero((p > LIKELY) & (count >= COUNT))[0]:
        stem = e_words[int(unique[k] % len(e_index))]
        if stem not in frequent and f_of[k]:
            table[f_words[int(f_of[k])]].append((float(p[k]), stem))
    return {w: [stem for _, stem in sorted(v, reverse=True)[:MANY]] for w, v in table.items()}


if __name__ == "__main__":
    main()
