"""The second look: what a check refuses is tried again, with hints and as n-best; what still fails keeps its flags."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from summarise.article import Sentence
from summarise.engines.base import Decoding, Hypothesis, Request
from summarise.glossary import Glossary
from summarise.translation.translator import Retries, Translator


class Scripted:
    """An engine that answers by a table: source to greedy English, hinted English, and n-best list."""

    name = "scripted"
    takes_hints = True

    def __init__(
        self, greedy: dict[str, str], hinted: dict[str, str] | None = None, n_best: dict[str, list[str]] | None = None
    ) -> None:
        self.greedy, self.hinted, self.n_best = greedy, hinted or {}, n_best or {}
        self.calls: list[tuple[list[Request], Decoding]] = []
        self.max_source = 40

    def signature_settings(self) -> dict[str, str]:
        return {"engine": self.name}

    def count(self, text: str) -> int:
        return len(text.split())

    def generate(self, requests: Sequence[Request], decoding: Decoding = Decoding()) -> list[list[Hypothesis]]:  # noqa: B008  frozen
        self.calls.append((list(requests), decoding))
        return [self._answer(r, decoding) for r in requests]

    def _answer(self, request: Request, decoding: Decoding) -> list[Hypothesis]:
        if decoding.beam > 1:
            texts = self.n_best.get(request.source, [self.greedy[request.source]])
        elif request.hints and request.source in self.hinted:
            texts = [self.hinted[request.source]]
        else:
            texts = [self.greedy.get(request.source, request.source)]
        return [Hypothesis(t, -0.3 - 0.01 * i, len(t.split())) for i, t in enumerate(texts)]


GOOD = "Harga beras tidak naik."
FIGURE = "Bantuan itu senilai Rp1,2 triliun."
SENTENCES = [Sentence(GOOD, 0, 23, 0, 0), Sentence(FIGURE, 24, 58, 0, 1)]


def test_a_sound_translation_is_asked_for_once() -> None:
    engine = Scripted({GOOD: "The price of rice did not rise."})
    (done,) = Translator(engine, Glossary()).translate([SENTENCES[:1]])[0]
    assert (done.english, done.flags, done.attempts) == ("The price of rice did not rise.", (), 1)
    assert sum(len(requests) for requests, _ in engine.calls) == 1


def test_a_lost_figure_is_asked_for_again_with_exactly_that_hint() -> None:
    engine = Scripted({FIGURE: "The aid is worth Rp1.2 billion."}, hinted={FIGURE: "The aid is worth Rp1.2 trillion."})
    (done,) = Translator(engine, Glossary()).translate([SENTENCES[1:]])[0]
    assert done.english == "The aid is worth Rp1.2 trillion."
    assert done.flags == ()
    assert engine.calls[1][0][0].hints == (("Rp1,2 triliun", "Rp1.2 trillion"),)
    assert [(h.source, h.used) for h in done.hints] == [("Rp1,2 triliun", True)]


def test_a_lost_negation_is_looked_for_among_the_n_best() -> None:
    n_best = ["The price of rice rose.", "The price of rice did not rise."]
    engine = Scripted({GOOD: "The price of rice rose."}, n_best={GOOD: n_best})
    (done,) = Translator(engine, Glossary()).translate([SENTENCES[:1]])[0]
    assert done.english == "The price of rice did not rise."
    assert done.flags == ()
    assert "The price of rice rose." in done.alternatives


def test_what_cannot_be_repaired_is_flagged_and_not_edited() -> None:
    engine = Scripted({FIGURE: "The aid is worth Rp1.2 billion."})
    (done,) = Translator(engine, Glossary()).translate([SENTENCES[1:]])[0]
    assert done.english == "The aid is worth Rp1.2 billion."
    assert [f.code for f in done.flags] == ["figure-changed"]


def test_without_retries_nothing_is_asked_twice() -> None:
    engine = Scripted({FIGURE: "The aid is worth Rp1.2 billion."})
    Translator(engine, Glossary(), Retries(hinted=False, n_best=False)).translate([SENTENCES[1:]])
    assert [len(requests) for requests, _ in engine.calls] == [1]


def test_failing_sentences_of_many_articles_share_one_retry() -> None:
    engine = Scripted({FIGURE: "The aid is worth Rp1.2 billion."})
    Translator(engine, Glossary()).translate([SENTENCES[1:]] * 3)
    assert [len(requests) for requests, _ in engine.calls] == [1, 3, 3]


def test_a_repeated_sentence_is_decoded_once_and_answered_everywhere() -> None:
    engine = Scripted({GOOD: "The price of rice did not rise."})
    done = Translator(engine, Glossary()).translate([SENTENCES[:1], SENTENCES[:1]])
    assert [t.english for article in done for t in article] == ["The price of rice did not rise."] * 2
    assert len(engine.calls[0][0]) == 1


def test_an_english_sentence_is_kept_and_never_sent() -> None:
    engine = Scripted({})
    sentence = Sentence("We will not give up.", 0, 20, 0, 0, "en")
    (done,) = Translator(engine, Glossary()).translate([[sentence]])[0]
    assert (done.english, done.kept) == ("We will not give up.", True)
    assert all(not requests for requests, _ in engine.calls)


def test_a_sentence_too_long_for_the_model_is_cut_not_truncated() -> None:
    engine = Scripted({})
    engine.max_source = 8
    text = "satu dua tiga empat lima enam, tujuh delapan sembilan sepuluh sebelas"
    (done,) = Translator(engine, Glossary(), Retries(hinted=False, n_best=False)).translate([[Sentence(text, 0, len(text), 0)]])[0]
    assert done.english.split() == text.split()
    assert all(engine.count(r.source) <= 8 for requests, _ in engine.calls for r in requests)


def test_an_answer_that_broke_off_is_flagged() -> None:
    class Endless(Scripted):
        def _answer(self, request: Request, decoding: Decoding) -> list[Hypothesis]:  # noqa: ARG002  the same signature
            return [Hypothesis("The price of rice did not", -0.1, 6, finished=False)] * decoding.n_best

    (done,) = Translator(Endless({}), Glossary()).translate([SENTENCES[:1]])[0]
    assert "cut-off" in [f.code for f in done.flags]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_ticks_count_every_sentence(count: int) -> None:
    seen: list[int] = []
    engine = Scripted({GOOD: "The price of rice did not rise."})
    Translator(engine, Glossary()).translate([SENTENCES[:1]] * count, tick=seen.append)
    assert sum(seen) == count
