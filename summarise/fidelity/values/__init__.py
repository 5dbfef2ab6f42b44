"""Typed values (figures, money, dates, times, laws) of Indonesian and English text, and what differs between two texts."""

from summarise.fidelity.values.compare import compare
from summarise.fidelity.values.parsing import parse
from summarise.fidelity.values.types import Difference, Value

__all__ = ["Difference", "Value", "compare", "parse"]
