"""Sentences to English, checked: a cheap greedy pass over all of them, then a second look at those that a check refuses.

One mechanism for every model (rule 4 of the house: hint, check, retry, never patch):

1. greedy, with term hints where the glossary has something to say and the model reads hints;
2. what a check refuses is decoded again with hints for exactly what was lost, where there is something to hint;
3. what is still refused is decoded as an n-best list, and the hypothesis that ranks best by score and fidelity together is taken;
4. what still fails keeps its flags: nothing is edited by hand.

All sentences of a call share each pass, so the engine always sees full batches.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from summarise.engines.base import Decoding, Engine, Hypothesis, Request
from summarise.fidelity.check import Context, check, rank_penalty
from summarise.translation.terms import ArticleTerms, hints_for, hints_for_flags, obeyed

from summarise.article import Sentence
from summarise.brief import Flag, Hint, Translation
from summarise.fidelity.values import render_english_text
from summarise.glossary import Glossary
from summarise.splitting import split_long

Tick = Callable[[int], None]


@dataclass(frozen=True)
class Retries:
    """How hard the second look tries: `hinted` and `n_best` switch its passes, `beam` is the width of the n-best search."""

    hinted: bool = True
    n_best: bool = True
    beam: int = 4

    @property
    def label(self) -> str:
        """How a signature names it."""
        passes = [*(["hints"] if self.hinted else []), *([f"{self.beam}best"] if self.n_best else [])]
        return "+".join(passes) or "none"


@dataclass
class _Piece:
    """A stretch of a sentence that is put to the engine: nearly always the whole of it."""

    owner: int
    source: str
    hints: tuple[Hint, ...]
    best: Hypothesis | None = None
    flags: tuple[Flag, ...] = ()
    attempts: int = 0
    alternatives: list[str] = field(default_factory=list)

    def request(self, extra: Sequence[Hint] = ()) -> Request:
        hints = {h.source: h.target for h in (*self.hints, *extra)}
        return Request(self.source, tuple(hints.items()))


class Translator:
    """Translates sentences with `engine`, hinted by `glossary`, checked by the fidelity checks."""

    def __init__(self, engine: Engine, glossary: Glossary, retries: Retries | None = None) -> None:
        self.engine, self.glossary, self.retries = engine, glossary, retries or Retries()

    def translate(self, articles: Sequence[Sequence[Sentence]], *, tick: Tick | None = None) -> list[list[Translation]]:
        """Translate the sentences of each article: hints and names are kept by article, the engine's batches run across them.

        `tick` is called with the number of sentences that have become final since the last call.
        """
        contexts = [_context(sentences) for sentences in articles]
        flat = [(a, s) for a, sentences in enumerate(articles) for s in sentences]
        pieces = self._pieces(articles)
        self._first_pass(pieces)
        owners = [contexts[a] for a, _ in flat]
        self._check(pieces, owners)
        if self.retries.hinted and self.engine.takes_hints:
            self._hinted_pass(pieces, owners)
        if self.retries.n_best:
            self._n_best_pass(pieces, owners)
        done = iter(self._join(flat, pieces))
        result = [[next(done) for _ in sentences] for sentences in articles]
        if tick:
            tick(len(flat))
        return result

    def _pieces(self, articles: Sequence[Sequence[Sentence]]) -> list[_Piece]:
        pieces: list[_Piece] = []
        owner = 0
        limit = self.engine.max_source
        for sentences in articles:
            state = ArticleTerms()
            words = frozenset(w for s in sentences for w in s.text.split())
            for sentence in sentences:
                if sentence.language != "en":
                    hints = hints_for(sentence.text, self.glossary, state, article_words=words) if self.engine.takes_hints else ()
                    whole = self.engine.count(sentence.text) <= limit
                    texts = [sentence.text] if whole else split_long(sentence.text, lambda t: self.engine.count(t) <= limit)
                    pieces += [_Piece(owner, t, tuple(h for h in hints if h.source in t)) for t in texts]
                owner += 1
        return pieces

    def _first_pass(self, pieces: list[_Piece]) -> None:
        """Greedy; a request that comes more than once (boilerplate, agency copy) is decoded once."""
        requests = [p.request() for p in pieces]
        distinct = list(dict.fromkeys(requests))
        found = dict(zip(distinct, self.engine.generate(distinct, Decoding()), strict=True))
        for piece, request in zip(pieces, requests, strict=True):
            piece.best = found[request][0]
            piece.attempts = 1

    def _check(self, pieces: list[_Piece], contexts: Sequence[Context]) -> None:
        for p in pieces:
            if p.best is not None:
                p.flags = _flags(p.source, p.best, contexts[p.owner])

    def _hinted_pass(self, pieces: list[_Piece], contexts: Sequence[Context]) -> None:
        failing = [p for p in pieces if rank_penalty(p.flags)]
        extra = {id(p): hints_for_flags(p.source, p.flags, render=render_english_text) for p in failing}
        again = [p for p in failing if extra[id(p)]]
        answers = self.engine.generate([p.request(extra[id(p)]) for p in again], Decoding())
        for p, hypotheses in zip(again, answers, strict=True):
            _take_better(p, hypotheses, contexts[p.owner], extra[id(p)])

    def _n_best_pass(self, pieces: list[_Piece], contexts: Sequence[Context]) -> None:
        again = [p for p in pieces if rank_penalty(p.flags)]
        decoding = Decoding(beam=self.retries.beam, n_best=self.retries.beam)
        answers = self.engine.generate([p.request() for p in again], decoding)
        for p, hypotheses in zip(again, answers, strict=True):
            _take_better(p, hypotheses, contexts[p.owner], ())

    def _join(self, flat: Sequence[tuple[int, Sentence]], pieces: Sequence[_Piece]) -> list[Translation]:
        by_owner: dict[int, list[_Piece]] = {}
        for p in pieces:
            by_owner.setdefault(p.owner, []).append(p)
        result = []
        for owner, (_, sentence) in enumerate(flat):
            mine = by_owner.get(owner)
            if not mine:
                result.append(Translation(sentence, sentence.text, kept=True, attempts=0))
                continue
            best = [p.best for p in mine if p.best is not None]
            length = sum(h.pieces for h in best) or 1
            english = " ".join(h.text for h in best)
            hints = tuple(h for p in mine for h in p.hints)
            result.append(
                Translation(
                    sentence,
                    english,
                    score=sum(h.score * h.pieces for h in best) / length,
                    hints=obeyed(hints, english),
                    alternatives=tuple(mine[0].alternatives) if len(mine) == 1 else (),
                    attempts=max(p.attempts for p in mine),
                    flags=tuple(f for p in mine for f in p.flags),
                )
            )
        return result


def _context(sentences: Sequence[Sentence]) -> Context:
    return Context.of([s.text for s in sentences])


def _flags(source: str, hypothesis: Hypothesis, context: Context) -> tuple[Flag, ...]:
    flags = check(source, hypothesis.text, context)
    if not hypothesis.finished and not any(f.code == "loop" for f in flags):
        flags += (Flag("cut-off", "The English breaks off: the model did not come to an end."),)
    return flags


def _take_better(piece: _Piece, hypotheses: Sequence[Hypothesis], context: Context, hints: Sequence[Hint]) -> None:
    """Put the best of the piece's present English and `hypotheses` in place, ranked by score less what the checks find."""
    assert piece.best is not None  # noqa: S101  the first pass has been
    candidates = [(piece.best, piece.flags, piece.hints)]
    candidates += [(h, _flags(piece.source, h, context), (*piece.hints, *hints)) for h in hypotheses]
    ranked = sorted(candidates, key=lambda c: rank_penalty(c[1]) - c[0].score)
    piece.attempts += len(hypotheses)
    piece.best, piece.flags, piece.hints = ranked[0]
    others = [c[0].text for c in ranked[1:]]
    piece.alternatives = list(dict.fromkeys(t for t in [*piece.alternatives, *others] if t != piece.best.text))


def with_flags(translation: Translation, *flags: Flag) -> Translation:
    """Give the translation with more flags."""
    return replace(translation, flags=(*translation.flags, *flags))
