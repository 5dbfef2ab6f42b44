"""Translations measured against references: BLEU, chrF and chrF++ with signatures, what the checks find, and speed.

Scores are sacrebleu's (Post 2018); the comparison with another system is its paired bootstrap (Koehn 2004). Fidelity is the share of
sentences in which no check of a kind found anything; the same figures for the reference show the checks' own false alarms.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from summarise.errors import EvaluationError
from summarise.fidelity.check import Context, check

KINDS: Mapping[str, tuple[str, ...]] = {
    "figures kept": ("figure-missing", "figure-changed", "figure-added"),
    "names kept": ("name-missing", "name-changed"),
    "no name invented": ("name-added",),
    "negation kept": ("negation-lost", "negation-added"),
    "no loop": ("loop",),
    "not short": ("too-short",),
    "no copy": ("untranslated",),
}
"""What is counted as a fault of each kind, by the flags' codes."""

SHORT = 0.5
"""An output under this share of the source's characters is short, by the field's usual count."""


@dataclass(frozen=True)
class Score:
    """A metric's value and the signature of how it was computed."""

    name: str
    value: float
    signature: str


@dataclass(frozen=True)
class Fidelity:
    """Sentences without a fault of each kind, and all flags by code."""

    sentences: int
    clean: Mapping[str, int]
    flags: Mapping[str, int]

    def share(self, kind: str) -> float:
        """The share of sentences without a fault of this kind, 0 to 1."""
        return self.clean[kind] / self.sentences if self.sentences else 1.0


@dataclass(frozen=True)
class Report:
    """Everything measured on one file of hypotheses."""

    lines: int
    scores: tuple[Score, ...]
    fidelity: Fidelity
    reference: Fidelity
    under_half: int
    seconds: float | None = None
    against: tuple[tuple[str, float, float], ...] = field(default=())
    """Metric, the other system's score, p-value of the difference."""

    def values(self) -> dict[str, float]:
        """Scores and shares by name, for a baseline file."""
        shares = {kind: round(100 * self.fidelity.share(kind), 2) for kind in KINDS}
        return {s.name: round(s.value, 2) for s in self.scores} | shares


def evaluate(
    source: Sequence[str],
    reference: Sequence[str],
    hypothesis: Sequence[str],
    *,
    other: Sequence[str] | None = None,
    seconds: float | None = None,
) -> Report:
    """Measure `hypothesis` line by line. Raises EvaluationError where the files are not parallel or sacrebleu is missing."""
    lengths = {len(source), len(reference), len(hypothesis), *([len(other)] if other is not None else [])}
    if len(lengths) != 1:
        raise EvaluationError(
            f"The files are not parallel: {len(source)} source, {len(reference)} reference, {len(hypothesis)} hypothesis lines."
        )
    metrics = _metrics()
    scores = []
    for name, metric in metrics.items():
        value = metric.corpus_score(list(hypothesis), [list(reference)]).score
        scores.append(Score(name, value, str(metric.get_signature())))
    return Report(
        lines=len(source),
        scores=tuple(scores),
        fidelity=fidelity(source, hypothesis),
        reference=fidelity(source, reference),
        under_half=sum(len(h) < SHORT * len(s) for s, h in zip(source, hypothesis, strict=True)),
        seconds=seconds,
        against=_compare(metrics, reference, hypothesis, other) if other is not None else (),
    )


def fidelity(source: Sequence[str], english: Sequence[str]) -> Fidelity:
    """Run the checks over parallel lines; each line stands for itself."""
    clean: Counter[str] = Counter(dict.fromkeys(KINDS, 0))
    flags: Counter[str] = Counter()
    for s, e in zip(source, english, strict=True):
        codes = {f.code for f in check(s, e, Context.of([s]))}
        flags.update(codes)
        for kind, faults in KINDS.items():
            clean[kind] += not codes.intersection(faults)
    return Fidelity(len(source), clean, dict(flags.most_common()))


def _metrics() -> dict[str, Any]:
    try:
        from sacrebleu.metrics import BLEU, CHRF
    except ImportError as error:
        raise EvaluationError("Measuring needs sacrebleu.", advice="Install it with: pip install 'summarise[evaluate]'") from error
    return {"BLEU": BLEU(), "chrF": CHRF(), "chrF++": CHRF(word_order=2)}


def _compare(
    metrics: Mapping[str, Any], reference: Sequence[str], hypothesis: Sequence[str], other: Sequence[str]
) -> tuple[tuple[str, float, float], ...]:
    from sacrebleu.significance import PairedTest

    systems = [("other", list(other)), ("ours", list(hypothesis))]
    _, results = PairedTest(systems, dict(metrics), [list(reference)], test_type="bs", n_samples=1000)()
    compared = [r for name, r in results.items() if name != "System"]
    return tuple((name, r[0].score, r[1].p_value) for name, r in zip(metrics, compared, strict=True))
