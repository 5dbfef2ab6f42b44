"""Typed values (figures, money, dates, times, laws) of Indonesian and English text, and what differs between two texts."""

from summarise.fidelity.values.compare import compare
from summarise.fidelity.values.dates import resolve_date, weekday_matches
from summarise.fidelity.values.parsing import parse
from summarise.fidelity.values.render import render_english, render_indonesian
from summarise.fidelity.values.types import CalendarDate, ClockTime, Difference, Kind, Reference, Value

__all__ = [
    "CalendarDate",
    "ClockTime",
    "Difference",
    "Kind",
    "Reference",
    "Value",
    "compare",
    "parse",
    "render_english",
    "render_indonesian",
    "resolve_date",
    "weekday_matches",
]
