"""What goes into an engine and what comes out, whatever runs the model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from summarise.errors import OptionError

_SHORT = 16  # sources of fewer pieces get the cap of this many: a hint may write an acronym out


@dataclass(frozen=True)
class Request:
    """A text to put to the model, with pairs of a term and its English for models that read hints."""

    source: str
    hints: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Hypothesis:
    """One answer of the model.

    `score` is the mean natural log-probability a piece, the end-of-text piece counted in; `pieces` is how many that is.
    `finished` is false where the answer ran into the length cap: it breaks off, or it loops.
    """

    text: str
    score: float
    pieces: int
    finished: bool = True


@dataclass(frozen=True)
class Decoding:
    """How to search for an answer: greedy by default, a beam with `n_best` hypotheses on request.

    `length_penalty` is the power of the length that a beam's scores are divided by (1 ranks by the mean). An answer has at most
    `max_ratio` pieces for each of the source's, and `extra`; the source's length is first rounded up to a power of two, so that
    sentences of like length share a cap and can share a batch.
    """

    beam: int = 1
    n_best: int = 1
    max_ratio: float = 1.5
    extra: int = 16
    length_penalty: float = 1.0

    def __post_init__(self) -> None:
        if self.beam < 1 or not 1 <= self.n_best <= self.beam:
            raise OptionError(f"A beam of {self.beam} cannot give {self.n_best} hypotheses.")
        if self.max_ratio <= 0 or self.extra < 0:
            raise OptionError("An answer must be allowed at least one piece for its source.")

    def cap(self, source_pieces: int) -> int:
        """Give the most pieces that the answer to a source of `source_pieces` may have."""
        return int(self.max_ratio * _rounded(source_pieces)) + self.extra


GREEDY = Decoding()


def fewest(source_pieces: int) -> int:
    """Give the fewest pieces of a source that has the same cap as one of `source_pieces`."""
    rounded = _rounded(source_pieces)
    return rounded // 2 + 1 if rounded > _SHORT else 1


def _rounded(source_pieces: int) -> int:
    return 1 << (max(source_pieces, _SHORT) - 1).bit_length()


class Engine(Protocol):
    """Runs one model. `takes_hints` says whether it reads hints; a source may have at most `max_source` pieces."""

    name: str
    takes_hints: bool
    max_source: int

    def signature_settings(self) -> dict[str, str]:
        """Give what of this engine and its model decides the output."""
        ...

    def count(self, text: str) -> int:
        """Count the pieces of a source as the model reads it."""
        ...

    def generate(self, requests: Sequence[Request], decoding: Decoding = GREEDY) -> list[list[Hypothesis]]:
        """Answer each request with `decoding.n_best` hypotheses, best first, in the order of the requests.

        Raises EngineError where a source is longer than `max_source`: nothing is ever cut off silently.
        """
        ...
