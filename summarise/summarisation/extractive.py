"""Chooses the sentences that carry the news: verbatim translations, so a point never says more than the article.

Salience is a weighted sum of what has long been known to mark important sentences in news: place (the lead), closeness to the rest of
the article (LexRank, Erkan and Radev 2004, on the Indonesian side, where wording is not yet blurred by translation), words shared
with the title, figures, and length. What cannot stand alone (a bare quotation, a sentence that opens with a pronoun or a connective)
pays for it, and so does a translation that the checks refuse. Points are picked by maximal marginal relevance (Carbonell and
Goldstein 1998) and put back into the order of the article.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from summarise.article import Article
from summarise.brief import Translation
from summarise.summarisation.base import Length, Selection, words_of

_WORD = re.compile(r"[^\W\d_]{3,}|\d[\d.,]*")
_FIGURE = re.compile(r"\d|\b(?:ribu|juta|miliar|triliun|persen)\b")
_DANGLING = re.compile(
    r"(?:he|she|they|it|his|her|their|this|that|these|those|such|but|and|so|however|meanwhile|therefore|thus|then|also|besides|"
    r"moreover|furthermore|in addition|on the other hand|previously|according to (?:him|her|them))\b",
    re.IGNORECASE,
)
_QUOTE_OPENS = ('"', "“", "'", "‘")
_STOP = frozenset(
    [
        "yang",
        "dan",
        "dari",
        "untuk",
        "dengan",
        "pada",
        "dalam",
        "ini",
        "itu",
        "tersebut",
        "akan",
        "telah",
        "sudah",
        "oleh",
        "karena",
        "juga",
        "tidak",
        "ada",
        "saat",
        "atau",
        "bahwa",
        "para",
        "sebagai",
        "adalah",
        "kata",
        "ujar",
        "jelas",
        "tutur",
        "ungkap",
        "mengatakan",
        "menurut",
        "hal",
        "lebih",
        "bisa",
        "dapat",
        "agar",
        "hingga",
        "serta",
        "ke",
        "di",
        "kepada",
        "seperti",
        "yakni",
        "yaitu",
        "kami",
        "kita",
        "saya",
        "dia",
        "ia",
        "mereka",
        "nya",
        "bagi",
        "atas",
        "secara",
        "masih",
        "menjadi",
        "setelah",
        "sebelum",
        "namun",
        "bukan",
    ]
)


@dataclass(frozen=True)
class Weights:
    """How much each mark of a salient sentence counts; the defaults were fitted on English briefs of Indonesian news."""

    place: float = 1.0
    reach: float = 6.0  # sentences over which the worth of the place falls to a third
    centrality: float = 0.9
    title: float = 0.8
    figures: float = 0.45
    short: float = 2.0
    dangling: float = 0.35
    quotation: float = 0.45
    refused: float = 0.5
    redundancy: float = 0.5
    repetition: float = 0.6  # sentences at least as alike as this say the same thing


class Extractive:
    """The default summariser: verbatim sentences, chosen by salience and without repetition."""

    name = "extractive"

    def __init__(self, weights: Weights | None = None) -> None:
        self.weights = weights or Weights()

    def select(self, article: Article, translations: Sequence[Translation], length: Length) -> list[Selection]:
        """Give the chosen sentences in the order of the article."""
        usable = [i for i, t in enumerate(translations) if t.english.strip()]
        vectors = _vectors([translations[i].sentence.text for i in usable])
        salience = self._salience(article, [translations[i] for i in usable], vectors)
        chosen = self._pick(salience, vectors, [words_of(translations[i].english) for i in usable], length)
        return [Selection(translations[usable[k]].english, (usable[k],), salience[k]) for k in sorted(chosen)]

    def _salience(self, article: Article, sentences: Sequence[Translation], vectors: Sequence[_Vector]) -> list[float]:
        w = self.weights
        central = _lexrank(vectors)
        title = set(_words(article.title))
        scores = []
        for place, (t, vector) in enumerate(zip(sentences, vectors, strict=True)):
            n = words_of(t.english)
            shared = len(title & set(vector)) / len(title) if title else 0.0
            score = w.place * math.exp(-place / w.reach) + w.centrality * central[place] + w.title * shared
            score += w.figures * min(2, len(_FIGURE.findall(t.sentence.text))) / 2
            score -= w.short * max(0.0, (8 - n) / 8) + 0.3 * max(0.0, (n - 45) / 45)
            score -= w.dangling * bool(_DANGLING.match(t.english))
            score -= w.quotation * t.english.startswith(_QUOTE_OPENS)
            score -= w.refused * any(f.serious for f in t.flags)
            scores.append(score)
        return scores

    def _pick(self, salience: Sequence[float], vectors: Sequence[_Vector], lengths: Sequence[int], length: Length) -> list[int]:
        """Maximal marginal relevance until the length is reached."""
        chosen: list[int] = []
        left = set(range(len(salience)))
        budget = length.words if length.words is not None else sum(lengths)
        most = length.sentences if length.words is None else len(salience)

        def gain(i: int) -> float:
            alike = max((_cosine(vectors[i], vectors[j]) for j in chosen), default=0.0)
            said = alike >= self.weights.repetition
            return salience[i] - self.weights.redundancy * alike - said

        while left and len(chosen) < most:
            fitting = [i for i in left if not chosen or lengths[i] <= budget]
            if not fitting:
                break
            best = max(fitting, key=lambda i: (gain(i), -i))
            chosen.append(best)
            left.discard(best)
            budget -= lengths[best]
        return chosen


_Vector = dict[str, float]


def _words(text: str) -> list[str]:
    return [w for w in _WORD.findall(text.lower()) if w not in _STOP]


def _vectors(texts: Sequence[str]) -> list[_Vector]:
    """TF-IDF vectors of length one, the article's sentences being the documents."""
    counts = [Counter(_words(t)) for t in texts]
    seen = Counter(w for c in counts for w in c)
    n = len(texts)
    vectors = []
    for c in counts:
        raw = {w: k * math.log(1 + n / seen[w]) for w, k in c.items()}
        norm = math.sqrt(sum(x * x for x in raw.values())) or 1.0
        vectors.append({w: x / norm for w, x in raw.items()})
    return vectors


def _cosine(a: _Vector, b: _Vector) -> float:
    small, large = (a, b) if len(a) < len(b) else (b, a)
    return sum(x * large.get(w, 0.0) for w, x in small.items())


def _lexrank(vectors: Sequence[_Vector], damping: float = 0.85, rounds: int = 20) -> list[float]:
    """Continuous LexRank by power iteration, scaled so that the most central sentence has 1.

    Articles of thousands of sentences are compared with their first 200 only, which keeps the cost linear.
    """
    n = len(vectors)
    if n == 0:
        return []
    hubs = min(n, 200)
    rows = [[_cosine(v, vectors[j]) for j in range(hubs)] for v in vectors]
    totals = [sum(rows[j]) or 1.0 for j in range(hubs)]
    rank = [1.0 / hubs] * hubs
    for _ in range(rounds):
        flow = [rank[j] / totals[j] for j in range(hubs)]
        rank = [(1 - damping) / hubs + damping * sum(rows[i][j] * flow[j] for j in range(hubs)) for i in range(hubs)]
    flow = [rank[j] / totals[j] for j in range(hubs)]
    full = [(1 - damping) / hubs + damping * sum(r * f for r, f in zip(row, flow, strict=True)) for row in rows]
    top = max(full) or 1.0
    return [x / top for x in full]
