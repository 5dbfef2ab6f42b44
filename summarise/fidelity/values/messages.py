"""Sentences about differences, for the reader of a brief."""

from __future__ import annotations

from decimal import Decimal

from summarise.fidelity.values.parts import Part
from summarise.fidelity.values.types import Difference, Kind

_POWERS = {3: ("ribu", "thousand"), 6: ("juta", "million"), 9: ("miliar", "billion"), 12: ("triliun", "trillion")}


def missing(part: Part) -> Difference:
    """Say that a value of the source is not in the English."""
    return Difference("missing", part.value, None, f"“{part.value.text}” of the source is not in the English.")


def added(part: Part) -> Difference:
    """Say that the English has a value that the source does not have."""
    return Difference("added", None, part.value, f"“{part.value.text}” in the English is not in the source.")


def changed(a: Part, b: Part) -> Difference:
    """Say that another value took the place of one of the source, and what is wrong with it."""
    source, english = a.value, b.value
    head = f"“{source.text}” of the source became “{english.text}”"
    return Difference("changed", source, english, f"{head}: {_reason(a, b)}.")


def _reason(a: Part, b: Part) -> str:
    if a.amounts and b.amounts:
        if a.amounts[0] == b.amounts[0]:
            return _unit_reason(a, b)
        if _digits(a.amounts[0]) == _digits(b.amounts[0]):
            return _magnitude_reason(a, b)
        return "another figure"
    if a.time is not None and b.time is not None:
        same = (a.time.hour % 12, a.time.minute) == (b.time.hour % 12, b.time.minute)
        return "another half of the day or time zone" if same else "another time"
    if a.kind is Kind.WEEKDAY and b.kind is Kind.WEEKDAY:
        return "another weekday"
    if a.date is not None and b.date is not None:
        return "another date"
    return "another value"


def _unit_reason(a: Part, b: Part) -> str:
    if a.unit and not b.unit:
        return "percent is lost" if a.unit == "%" else f"the unit is lost ({a.unit})"
    if b.unit and not a.unit:
        return "percent is added" if b.unit == "%" else f"a unit is added ({b.unit})"
    return f"another unit ({a.unit}, not {b.unit})"


def _magnitude_reason(a: Part, b: Part) -> str:
    said, written = _POWERS.get(a.value.scale), _POWERS.get(b.value.scale)
    if said and written and said != written:
        return f"{said[0]} is {said[1]}, not {written[1]}"
    if said and not written:
        return f"another magnitude ({said[0]} is {said[1]})"
    return "another magnitude"


def _digits(amount: Decimal) -> tuple[int, ...]:
    return amount.normalize().as_tuple().digits
