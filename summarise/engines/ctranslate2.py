"""The default engine: CTranslate2, int8 on a CPU.

What was measured with the bundled model on two cores, and decides the defaults: two one-thread workers are faster than one worker
of two threads, `int8_float32` is no slower than `int8`, and float32 takes 1.7 times as long. With int8 activations the last bit of a
sum can tip a rounding, and from there on a sentence may be worded otherwise. The sums differ where a prompt is read at one go
(matrix by matrix) or piece by piece (matrix by vector), and CTranslate2 reads at one go as many pieces as the *shortest* prompt of a
batch has: so neighbours decided the wording of two sentences in five. A batch holds sources of one class of lengths; the batch of a
decoder-only model therefore carries one prompt more, of the shortest length that its class can have (made from one of its sources,
its answer thrown away), and an encoder's batch holds sources of one length. Results are then the same in any company.

CTranslate2's scores, with `length_penalty` 1, are the mean log-probability of the generated pieces, the end piece counted in and the
prompt not; for another penalty they are brought to that.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import ctranslate2

from summarise.engines import build_ct2
from summarise.engines.base import Decoding
from summarise.engines.batching import Batch, BatchedEngine, Raw
from summarise.engines.families import Codec, family_of
from summarise.errors import EngineError
from summarise.models.store import ModelFolder

MOST_WORKERS = 8
"""More one-thread workers than this wait for batches rather than work; threads beyond go to each worker."""

_NO_WINDOW = 1 << 30
_DEFAULT_COMPUTE = {"cpu": "int8_float32", "cuda": "int8_float16"}


class CTranslate2Engine(BatchedEngine):
    """Runs decoder-only models with `Generator` and encoder-decoders with `Translator`; workers share one copy of the weights.

    `threads` is how many cores to use. Raises EngineError or BrokenModelError.
    """

    name = "ctranslate2"

    def __init__(
        self,
        model: ModelFolder,
        *,
        device: str = "cpu",
        threads: int | None = None,
        compute_type: str | None = None,
        notify: Callable[[str], None] | None = None,
    ) -> None:
        self.family = family_of(model)
        super().__init__(model, self.family.codec(model))
        device = _device(device)
        compute_type = _compute(device, compute_type)
        self.alike = self.family.encoder
        self.workers, per_worker = _shared_out(threads or cores()) if device == "cpu" else (1, 0)
        self._window = int(model.config.get("sliding_window") or _NO_WINDOW)
        loader = ctranslate2.Translator if self.family.encoder else ctranslate2.Generator

        def load(path: str) -> Any:  # noqa: ANN401  CTranslate2 has no types
            return loader(path, device=device, compute_type=compute_type, inter_threads=self.workers, intra_threads=per_worker)

        self._runner = build_ct2.loaded(model, load, int8=compute_type.startswith("int8"), notify=notify)

    def signature_settings(self) -> dict[str, str]:
        """Give what of this engine and its model decides the output."""
        return {
            "engine": f"{self.name}-{ctranslate2.__version__}",
            "compute": str(self._runner.compute_type),
            "model": self.model.name,
            "digest": self.model.digest[:12],
        }

    def _decode(self, batches: Sequence[Batch], decoding: Decoding) -> Iterator[list[list[Raw]]]:
        submit = self._translate if self.family.encoder else self._continue
        pending = [submit(batch, decoding) for batch in batches]
        for i, batch in enumerate(batches):
            answers, pending[i] = pending[i], []
            yield [self._raws(future, decoding) for future in answers][: len(batch.prompts)]

    def _continue(self, batch: Batch, decoding: Decoding) -> Any:  # noqa: ANN401  CTranslate2 has no types
        return self._runner.generate_batch(
            [*batch.prompts, anchor(self.codec, batch, self._window)],
            max_length=batch.cap,
            include_prompt_in_result=False,
            end_token=self.codec.eos,
            **self._options(decoding),
        )

    def _translate(self, batch: Batch, decoding: Decoding) -> Any:  # noqa: ANN401  CTranslate2 has no types
        return self._runner.translate_batch(batch.prompts, max_decoding_length=batch.cap, max_input_length=0, **self._options(decoding))

    def _options(self, decoding: Decoding) -> dict[str, Any]:
        banned = () if self.family.encoder else self.codec.banned  # conversion has left an encoder-decoder's padding piece out
        return {
            "asynchronous": True,
            "beam_size": decoding.beam,
            "num_hypotheses": decoding.n_best,
            "length_penalty": decoding.length_penalty,
            "disable_unk": True,
            "suppress_sequences": [[piece] for piece in banned],
            "return_end_token": True,
            "return_scores": True,
        }

    def _raws(self, future: Any, decoding: Decoding) -> list[Raw]:  # noqa: ANN401  CTranslate2 has no types
        try:
            result = future.result()
        except (RuntimeError, ValueError) as error:
            raise EngineError(f"CTranslate2 failed: {error}", where=self.model.name) from error
        sequences = result.hypotheses if self.family.encoder else result.sequences
        return [self._raw(p, s, decoding) for p, s in zip(sequences, result.scores, strict=True)]

    def _raw(self, pieces: list[str], score: float, decoding: Decoding) -> Raw:
        mean = score * max(len(pieces), 1) ** (decoding.length_penalty - 1)
        finished = pieces[-1:] == [self.codec.eos]
        return Raw(pieces[:-1] if finished else pieces, mean, finished)


def anchor(codec: Codec, batch: Batch, window: int) -> list[str]:
    """Make the shortest prompt that a batch of this class can have: for the last pieces of one of its sources, without hints.

    It is no longer than `window`, the reach of a sliding attention: what is read at one go beyond it comes out inexact.
    """
    most = window - len(codec.opening) - codec.closing
    shortest = min(batch.prompts, key=len)
    return [*codec.opening, *shortest[-(max(1, min(batch.fewest, most)) + codec.closing) :]]


def cores() -> int:
    """Count the cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _shared_out(threads: int) -> tuple[int, int]:
    workers = min(threads, MOST_WORKERS)
    return workers, max(1, threads // workers)


def _compute(device: str, wanted: str | None) -> str:
    supported = ctranslate2.get_supported_compute_types(device)
    if wanted is None:
        return _DEFAULT_COMPUTE[device] if _DEFAULT_COMPUTE[device] in supported else "float32"
    if wanted not in supported:
        raise EngineError(
            f"CTranslate2 cannot calculate in {wanted} on this machine's {device}.",
            advice=f"It can in: {', '.join(sorted(supported))}.",
        )
    return wanted


def _device(device: str) -> str:
    found = ctranslate2.get_cuda_device_count() > 0
    if device == "cuda" and not found:
        raise EngineError("CTranslate2 finds no CUDA device.", advice="Use --device cpu.")
    return "cuda" if found and device != "cpu" else "cpu"
