"""The common part of all engines: encode, sort, batch, decode, and put the answers back in order.

What a sentence becomes must not depend on its neighbours, or the same run gone on with after a break would differ. Three things see
to that: a batch holds only sentences of one length cap; engines that round activations may ask for more (`alike`, or an anchor of
their own, see `ctranslate2.py`); and answers are placed by number.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from summarise.engines.base import GREEDY, Decoding, Hypothesis, Request, fewest
from summarise.engines.families import Codec
from summarise.errors import EngineError
from summarise.models.store import ModelFolder

ROWS = 32
"""Rows of a batch (a beam counts for as many): more are no faster on a CPU."""

TOKENS = 6000
"""Prompt and answer pieces of a batch together, padding counted in: bounds the memory of a batch's attention cache."""


@dataclass(frozen=True)
class Batch:
    """Prompts as pieces, the most pieces that an answer may have, and the fewest that a source with this cap can have."""

    prompts: list[list[str]]
    cap: int
    fewest: int


@dataclass(frozen=True)
class Raw:
    """An answer as pieces, without the end-of-text piece, with its mean log-probability a piece."""

    pieces: list[str]
    score: float
    finished: bool


class BatchedEngine(ABC):
    """An engine that decodes batches; what is left to it is `_decode`."""

    name = ""
    alike = False
    """Whether a batch may only hold prompts of one length."""
    workers = 1
    """How many batches are decoded at a time."""

    def __init__(self, model: ModelFolder, codec: Codec) -> None:
        self.model, self.codec = model, codec
        self.takes_hints, self.max_source = codec.takes_hints, codec.max_source

    @abstractmethod
    def signature_settings(self) -> dict[str, str]:
        """Give what of this engine and its model decides the output."""

    @abstractmethod
    def _decode(self, batches: Sequence[Batch], decoding: Decoding) -> Iterable[list[list[Raw]]]:
        """Decode each batch, in their order: for each prompt its hypotheses, best first."""

    def count(self, text: str) -> int:
        """Count the pieces of a source as the model reads it."""
        return self.codec.count(text)

    def generate(self, requests: Sequence[Request], decoding: Decoding = GREEDY) -> list[list[Hypothesis]]:
        """Answer each request with `decoding.n_best` hypotheses, best first. Raises EngineError for a source that is too long."""
        counts = [self._checked(request) for request in requests]
        caps = [decoding.cap(n) for n in counts]
        prompts = [self.codec.encode(request) for request in requests]
        plan = list(planned([len(p) for p in prompts], caps, self._rows(len(requests), decoding), alike=self.alike))
        batches = [Batch([prompts[i] for i in group], caps[group[0]], fewest(counts[group[0]])) for group in plan]
        results: list[list[Hypothesis]] = [[] for _ in requests]
        for group, answers in zip(plan, self._decode(batches, decoding), strict=True):
            for i, raws in zip(group, answers, strict=True):
                results[i] = [
                    Hypothesis(self.codec.decode(raw.pieces), raw.score, len(raw.pieces) + raw.finished, raw.finished) for raw in raws
                ]
        return results

    def _checked(self, request: Request) -> int:
        n = self.codec.count(request.source)
        if n > self.max_source:
            raise EngineError(
                f"A sentence of {n} pieces is longer than the {self.max_source} that the model reads.",
                where=f"“{request.source[:60]}…”",
                advice="Split it.",
            )
        return n

    def _rows(self, n: int, decoding: Decoding) -> int:
        """Rows of a batch: fewer where there would not be a batch for each worker."""
        return max(1, min(ROWS // decoding.beam, -(-n // self.workers)))


def planned(lengths: Sequence[int], caps: Sequence[int], rows: int, *, alike: bool = False) -> Iterator[list[int]]:
    """Group the prompts of `lengths` into batches of their numbers: one cap, like lengths, at most `rows` and TOKENS.

    The longest come first, so that no worker is left with them at the end.
    """
    group: list[int] = []
    for i in sorted(range(len(lengths)), key=lambda i: (-caps[i], -lengths[i], i)):
        if group:
            first = group[0]
            full = len(group) == rows or (len(group) + 1) * (lengths[first] + caps[first]) > TOKENS
            if full or caps[i] != caps[first] or (alike and lengths[i] != lengths[first]):
                yield group
                group = []
        group.append(i)
    if group:
        yield group
