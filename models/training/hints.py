"""Term hints for training: what a `Terms:` line may say about a pair, and the English changed to obey it.

A hint is worth learning only where the English shows it obeyed, so hints are taken from what both sides of a pair share:
lexicon entries, figures and names. Some pairs are changed so that only the hint can explain the English (an acronym expanded, an
amount written in another form): that teaches obedience rather than coincidence.
"""

from __future__ import annotations

import csv
import random
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

_MAGNITUDES = {
    "ribu": "thousand",
    "juta": "million",
    "miliar": "billion",
    "milyar": "billion",
    "triliun": "trillion",
    "persen": "percent",
}
_FIGURE = re.compile(
    r"(?P<currency>Rp\.?\s?|US\$\s?|\$\s?)?(?P<digits>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)"
    r"(?:\s*(?P<magnitude>ribu|juta|miliar|milyar|triliun|persen)\b)?"
)
_NAME = re.compile(r"\b[A-Z][a-z]+(?:\s(?:bin|binti|al|[A-Z]\.|[A-Z][a-z]+))+")
_ACRONYM = re.compile(r"[A-Z][A-Za-z]{1,8}")


@dataclass(frozen=True)
class Hint:
    """`source = target`, as it stands in a Terms line."""

    source: str
    target: str


@dataclass(frozen=True)
class Hinted:
    """Hints for a pair and the English that obeys them."""

    hints: tuple[Hint, ...]
    target: str


class Hinter:
    """Finds hints by the lexicon at `path` (columns source, target, short, kind, context, note)."""

    def __init__(self, path: Path) -> None:
        self._by_word: dict[str, list[Hint]] = defaultdict(list)
        self._acronyms: dict[str, str] = {}
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                if row["context"] or row["source"] == row["target"]:
                    continue
                hint = Hint(row["source"], row["target"])
                self._by_word[hint.source.split()[0]].append(hint)
                if _ACRONYM.fullmatch(hint.source) and sum(c.isupper() for c in hint.source) > 1:
                    self._acronyms.setdefault(hint.source, hint.target)

    def __call__(self, source: str, target: str, rng: random.Random) -> Hinted:
        """One to four hints for the pair, in no order; none where the two sides share no term."""
        hints = [*self._lexicon(source, target), *_names(source, target)]
        figures, target = _figures(source, target, rng)
        acronym, target = self._expand(source, target, rng)
        longest: list[Hint] = []
        for hint in sorted([*acronym, *figures, *hints], key=lambda h: -len(h.source)):
            if not any(hint.source in other.source for other in longest):
                longest.append(hint)
        forced = [h for h in longest if h in acronym or (h in figures and h.target not in source)]
        others = [h for h in longest if h not in forced]
        rng.shuffle(others)
        chosen = [*forced, *others][: max(len(forced), rng.choice((1, 1, 2, 3, 4)))]
        rng.shuffle(chosen)
        return Hinted(tuple(chosen), target)

    def _lexicon(self, source: str, target: str) -> list[Hint]:
        low = target.lower()
        return [
            hint
            for word in sorted(set(re.findall(r"[\w&/-]+", source)))
            for hint in self._by_word.get(word, ())
            if hint.target.lower() in low and re.search(rf"(?<!\w){re.escape(hint.source)}(?!\w)", source)
        ]

    def _expand(self, source: str, target: str, rng: random.Random) -> tuple[list[Hint], str]:
        """An acronym that the English kept, written out: `KPK = Corruption Eradication Commission (KPK)`."""
        known = sorted(
            w
            for w in set(re.findall(r"\b[A-Z]\w+\b", source))
            if w in self._acronyms and re.search(rf"\b{w}\b", target) and self._acronyms[w].lower() not in target.lower()
        )
        if not known or rng.random() > 0.8:
            return [], target
        word = rng.choice(known)
        form = self._acronyms[word] + (f" ({word})" if rng.random() < 0.6 else "")
        return [Hint(word, form)], re.sub(rf"\b{word}\b", lambda _: form, target, count=1)


def english_figure(match: re.Match[str]) -> str:
    """`Rp 1,2 triliun` as news English writes it: `Rp1.2 trillion`."""
    currency = (match["currency"] or "").replace(" ", "").rstrip(".")
    digits = match["digits"].translate(str.maketrans(".,", ",."))
    magnitude = match["magnitude"]
    return currency + digits + (f" {_MAGNITUDES[magnitude]}" if magnitude else "")


def _figures(source: str, target: str, rng: random.Random) -> tuple[list[Hint], str]:
    """Amounts that both sides have; one may be written in another form, so that the hint is the only reason for it."""
    found: list[Hint] = []
    for match in _FIGURE.finditer(source):
        if not (match["currency"] or match["magnitude"]):
            continue
        plain = english_figure(match)
        spaced = plain.replace("Rp", "Rp ")
        form = plain if plain in target else spaced if spaced in target else None
        if form is None or target.count(form) > 1:
            continue
        other = form
        if rng.random() < 0.5:
            if form.startswith("Rp"):
                other = form.replace("Rp ", "Rp").replace("Rp", rng.choice(("IDR ", "Rp ", "Rp")))
            elif form.endswith(" percent"):
                other = form.removesuffix(" percent") + rng.choice(("%", " per cent"))
            elif form.startswith("$"):
                other = f"US{form}"
            target = re.sub(rf"(?<![\w$]){re.escape(form)}(?!\w)", lambda _, new=other: new, target, count=1)
        if other in target:
            found.append(Hint(match[0].strip(), other))
    return found, target


def names(text: str) -> list[str]:
    """Runs of capitalised words that do not open the text: mostly persons, places and bodies."""
    return [m[0] for m in _NAME.finditer(text) if m.start() > 0]


def _names(source: str, target: str) -> list[Hint]:
    return [Hint(name, name) for name in names(source) if name in target]
