"""Dates written out for an English reader."""

from __future__ import annotations

from datetime import date


def written_out(day: date) -> str:
    """`17 March 2015`, by CLDR's names of months."""
    from babel.dates import format_date

    return str(format_date(day, format="d MMMM y", locale="en_GB"))
