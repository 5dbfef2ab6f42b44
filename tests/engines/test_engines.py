"""Both engines answer alike, in order, in any company, and never cut a source off."""

from __future__ import annotations

import random
import threading
from pathlib import Path

import pytest

from summarise import engines
from summarise.engines.base import Decoding, Engine, Request, fewest
from summarise.engines.batching import Batch
from summarise.engines.ctranslate2 import anchor
from summarise.engines.families import family_of
from summarise.errors import EngineError, OptionError
from summarise.models.store import ModelFolder
from tests.tiny_models import LINES

REQUESTS = [Request(line) for line in LINES] + [Request(line[:20], (("KPK", "Commission"),)) for line in LINES]
BEAM = Decoding(beam=3, n_best=3)
ALL = ["ctranslate2-tiny_prompted", "transformers-tiny_prompted", "ctranslate2-tiny_marian", "transformers-tiny_marian"]

_loaded: dict[str, Engine] = {}


@pytest.fixture(params=ALL)
def engine(request: pytest.FixtureRequest) -> Engine:
    """Each engine with each tiny model, calculating in float32."""
    name, _, model = request.param.partition("-")
    if request.param not in _loaded:
        folder = request.getfixturevalue(model)
        _loaded[request.param] = engines.load(folder, name, threads=1, compute_type="float32")
    return _loaded[request.param]


@pytest.mark.parametrize("model", ["tiny_prompted", "tiny_marian"])
@pytest.mark.parametrize("decoding", [Decoding(), BEAM])
def test_both_engines_give_the_same_answers(request: pytest.FixtureRequest, model: str, decoding: Decoding) -> None:
    folder: ModelFolder = request.getfixturevalue(model)
    first, second = (
        engines.load(folder, name, threads=1, compute_type="float32").generate(REQUESTS, decoding) for name in engines.ENGINES
    )
    for a, b in zip(first, second, strict=True):
        if decoding.beam == 1:
            assert [(h.text, h.pieces, h.finished) for h in a] == [(h.text, h.pieces, h.finished) for h in b]
            assert a[0].score == pytest.approx(b[0].score, abs=1e-3)
        shared = {h.text: h.score for h in a}
        assert all(h.score == pytest.approx(shared[h.text], abs=1e-3) for h in b if h.text in shared)


def test_answers_come_in_the_order_of_their_requests_and_do_not_depend_on_it(engine: Engine) -> None:
    straight = engine.generate(REQUESTS)
    order = list(range(len(REQUESTS)))
    random.Random(1).shuffle(order)
    shuffled = engine.generate([REQUESTS[i] for i in order])
    assert [[h.text for h in straight[i]] for i in order] == [[h.text for h in hs] for hs in shuffled]
    alone = [engine.generate([request])[0][0].text for request in REQUESTS[:4]]
    assert alone == [hs[0].text for hs in straight[:4]]


def test_a_beam_gives_as_many_hypotheses_as_asked_best_first(engine: Engine) -> None:
    for hypotheses in engine.generate(REQUESTS[:5], BEAM):
        assert len(hypotheses) == 3
        assert [h.score for h in hypotheses] == sorted((h.score for h in hypotheses), reverse=True)


def test_no_answer_is_longer_than_its_cap_and_one_that_reaches_it_is_unfinished(engine: Engine) -> None:
    decoding = Decoding(max_ratio=0.1, extra=2)
    for request, (hypothesis,) in zip(REQUESTS, engine.generate(REQUESTS, decoding), strict=True):
        cap = decoding.cap(engine.count(request.source))
        assert hypothesis.pieces <= cap
        assert hypothesis.finished or hypothesis.pieces == cap


def test_a_source_that_is_too_long_is_refused_not_cut_off(engine: Engine) -> None:
    fits, too_long = "a " * 10, "kabupaten " * engine.max_source
    assert engine.count(too_long) > engine.max_source
    with pytest.raises(EngineError, match="longer than"):
        engine.generate([Request(fits), Request(too_long)])


def test_nothing_to_do_is_nothing_done(engine: Engine) -> None:
    assert engine.generate([]) == []


def test_no_answer_holds_a_control_piece(engine: Engine) -> None:
    for hypotheses in engine.generate(REQUESTS, BEAM):
        for h in hypotheses:
            assert not any(mark in h.text for mark in ("<eos>", "<bos>", "<pad>", "<unk>", "</s>", "\n", "\u2047"))


def test_the_settings_of_an_engine_name_all_that_decides_its_output(engine: Engine) -> None:
    told = engine.signature_settings()
    assert told["engine"].startswith(engine.name)
    assert told["compute"] == "float32"
    assert len(told["digest"]) == 12


def test_several_threads_may_use_one_engine(tiny_engine: Engine) -> None:
    expected = tiny_engine.generate(REQUESTS)
    found: list[object] = []
    threads = [threading.Thread(target=lambda: found.append(tiny_engine.generate(REQUESTS))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 3


def test_the_prompt_that_keeps_a_batch_s_company_out_is_the_shortest_of_its_class(bundled: ModelFolder) -> None:
    codec = family_of(bundled).codec(bundled)
    for n in (3, 20, 40, 100):
        request = Request("padi " * n, (("padi", "rice"),))
        prompt = codec.encode(request)
        shortest = fewest(codec.count(request.source))
        made = anchor(codec, Batch([prompt], 0, shortest), 512)
        assert made == codec.encode(Request("padi " * shortest))
        assert len(made) <= len(prompt)
        assert len(anchor(codec, Batch([prompt], 0, shortest), 20)) == min(20, len(made))


def test_int8_answers_do_not_depend_on_their_company(bundled: ModelFolder) -> None:
    engine = engines.load(bundled, "ctranslate2", threads=2)
    assert engine.signature_settings()["compute"] == "int8_float32"
    requests = [Request(LINES[1]), Request(LINES[3], (("balai desa", "village hall"),)), Request("KPK")]
    together = engine.generate(requests)
    assert [engine.generate([request])[0] for request in requests] == together


@pytest.mark.parametrize(
    ("engine", "options", "error"),
    [
        ("onnx", {}, OptionError),
        ("ctranslate2", {"device": "tpu"}, OptionError),
        ("ctranslate2", {"threads": 0}, OptionError),
        ("ctranslate2", {"compute_type": "int3"}, EngineError),
        ("transformers", {"compute_type": "int8"}, EngineError),
    ],
)
def test_what_no_engine_can_do_is_refused(
    tiny_prompted: ModelFolder, engine: str, options: dict[str, object], error: type[Exception]
) -> None:
    with pytest.raises(error):
        engines.load(tiny_prompted, engine, **options)


def test_without_the_default_engine_the_other_one_is_taken(tiny_prompted: ModelFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "find_spec", lambda name: None if name == "ctranslate2" else Path(name))
    assert engines.load(tiny_prompted).name == "transformers"
    with pytest.raises(EngineError, match="not installed"):
        engines.load(tiny_prompted, "ctranslate2")
