"""Sentences to English, checked: a cheap greedy pass over all of them, then a second look at those that a check refuses.

One mechanism for every model (rule 4 of the house: hint, check, retry, never patch):

1. greedy, with term hints where the glossary has something to say and the model reads hints;
2. what a check refuses is decoded again with hints for exactly what was lost, where there is something to hint;
3. what is still refused is decoded as an n-best list, and the hypothesis that ranks best by score and fidelity together is taken;
4. what still fails keeps its flags: nothing is edited by hand.

All sentences of a call share each pass, so the engine always sees full batches.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, count

from summarise.article import Sentence
from summarise.brief import Flag, Hint, Translation
from summarise.engines.base import Decoding, Engine, Hypothesis, Request
from summarise.fidelity.check import Context, check, rank_penalty
from summarise.fidelity.values import parse, render_english
from summarise.glossary import Glossary
from summarise.splitting import split_long
from summarise.translation.terms import ArticleTerms, hints_for, hints_for_flags, obeyed

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
    context: Context = field(default_factory=Context)
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
        flat = [s for sentences in articles for s in sentences]
        pieces = self._pieces(articles)
        self._first_pass([p for group in pieces for p in group])
        self._check(pieces)
        failing = [p for group in pieces for p in group if rank_penalty(p.flags)]
        if self.retries.hinted and self.engine.takes_hints:
            self._hinted_pass(failing)
        if self.retries.n_best:
            self._n_best_pass([p for p in failing if rank_penalty(p.flags)])
        done = iter(self._join(flat, pieces))
        result = [[next(done) for _ in sentences] for sentences in articles]
        if tick:
            tick(len(flat))
        return result

    def _pieces(self, articles: Sequence[Sequence[Sentence]]) -> list[list[_Piece]]:
        """The pieces of each article, with their hints."""
        return [list(self._article(sentences)) for sentences in _numbered(articles)]

    def _article(self, sentences: Sequence[tuple[int, Sentence]]) -> Iterator[_Piece]:
        state = ArticleTerms()
        words = frozenset(w for _, s in sentences for w in s.text.split())
        known = [(m.source, m.target) for _, s in sentences for m in self.glossary.matches(s.text, words)]
        context = Context.of([s.text for _, s in sentences], terms=tuple(dict.fromkeys(known)))
        for owner, sentence in sentences:
            if sentence.language == "en":
                continue
            headline = sentence.index < 0
            hints: tuple[Hint, ...] = ()
            if self.engine.takes_hints:
                hints = hints_for(sentence.text, self.glossary, state, article_words=words, headline=headline)
            for text in split_long(sentence.text, self._fits):
                mine = tuple(h for h in hints if h.source in text)
                yield _Piece(owner, text, mine, replace(context, headline=headline))

    def _fits(self, text: str) -> bool:
        return self.engine.count(text) <= self.engine.max_source

    def _first_pass(self, pieces: list[_Piece]) -> None:
        """Greedy; a request that comes more than once (boilerplate, agency copy) is decoded once."""
        requests = [p.request() for p in pieces]
        distinct = list(dict.fromkeys(requests))
        found = dict(zip(distinct, self.engine.generate(distinct, Decoding()), strict=True))
        for piece, request in zip(pieces, requests, strict=True):
            piece.best = found[request][0]
            piece.attempts = 1

    def _check(self, articles: Sequence[Sequence[_Piece]]) -> None:
        """Check each sentence, telling the checks what those before it in its article settled."""
        for pieces in articles:
            told: Context | None = None
            for p in pieces:
                if told is not None:
                    p.context = replace(told, headline=p.context.headline)
                if p.best is not None:
                    p.flags = _flags(p.source, p.best, p.context)
                    told = p.context.after(p.source, p.best.text)

    def _hinted_pass(self, failing: Sequence[_Piece]) -> None:
        """Greedy again, with hints for exactly what was lost."""
        extra = [hints_for_flags(p.source, p.flags, render=_rendered, glossary=self.glossary) for p in failing]
        again = [(p, hints) for p, hints in zip(failing, extra, strict=True) if hints]
        answers = self.engine.generate([p.request(hints) for p, hints in again], Decoding())
        for (p, hints), hypotheses in zip(again, answers, strict=True):
            _take_better(p, hypotheses, hints)

    def _n_best_pass(self, failing: Sequence[_Piece]) -> None:
        """A beam's n-best list, ranked by score and fidelity together."""
        decoding = Decoding(beam=self.retries.beam, n_best=self.retries.beam)
        answers = self.engine.generate([p.request() for p in failing], decoding)
        for p, hypotheses in zip(failing, answers, strict=True):
            _take_better(p, hypotheses, ())

    def _join(self, flat: Sequence[Sentence], pieces: Sequence[Sequence[_Piece]]) -> list[Translation]:
        by_owner: dict[int, list[_Piece]] = {}
        for p in chain.from_iterable(pieces):
            by_owner.setdefault(p.owner, []).append(p)
        result = []
        for owner, sentence in enumerate(flat):
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


def _rendered(figure: str) -> str | None:
    """An Indonesian figure as news English writes it; None where it is none."""
    values = parse(figure, "id")
    return render_english(values[0]) if len(values) == 1 else None


def _numbered(articles: Sequence[Sequence[Sentence]]) -> Iterator[list[tuple[int, Sentence]]]:
    """The sentences of each article with their places among all."""
    places = count()
    for sentences in articles:
        yield [(next(places), s) for s in sentences]


def _flags(source: str, hypothesis: Hypothesis, context: Context) -> tuple[Flag, ...]:
    flags = check(source, hypothesis.text, context)
    if not hypothesis.finished and not any(f.code == "loop" for f in flags):
        flags += (Flag("cut-off", "The English breaks off: the model did not come to an end."),)
    return flags


def _take_better(piece: _Piece, hypotheses: Sequence[Hypothesis], hints: Sequence[Hint]) -> None:
    """Put the best of the piece's present English and `hypotheses` in place, ranked by score less what the checks find."""
    assert piece.best is not None  # noqa: S101  the first pass has been
    candidates = [(piece.best, piece.flags, piece.hints)]
    candidates += [(h, _flags(piece.source, h, piece.context), (*piece.hints, *hints)) for h in hypotheses]
    ranked = sorted(candidates, key=lambda c: rank_penalty(c[1]) - c[0].score)
    piece.attempts += len(hypotheses)
    piece.best, piece.flags, piece.hints = ranked[0]
    others = [c[0].text for c in ranked[1:]]
    piece.alternatives = list(dict.fromkeys(t for t in [*piece.alternatives, *others] if t != piece.best.text))
