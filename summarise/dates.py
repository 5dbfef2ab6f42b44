"""The day that a date in an article means: `Selasa (17/3)` by the day of publication, the weekday checked, no year invented."""

from __future__ import annotations

from datetime import date
from typing import Protocol

_AHEAD = 60  # days after publication that an article without a year may speak of
_YEAR = 365


class Written(Protocol):
    """A date as far as it was written; `weekday` counts from Monday, 0."""

    @property
    def year(self) -> int | None:
        """As it was written, or None."""

    @property
    def month(self) -> int | None:
        """As it was written, or None."""

    @property
    def day(self) -> int | None:
        """As it was written, or None."""

    @property
    def weekday(self) -> int | None:
        """As it was written, or None."""


def resolve(written: Written, published: date | None) -> date | None:
    """Give the day meant; None where the day, the month or any way to the year is missing, or where the weekday contradicts it."""
    if written.day is None or written.month is None:
        return None
    if written.year is not None:
        return _checked(written.year, written)
    if published is None:
        return None
    days = [d for year in (published.year, published.year - 1, published.year + 1) if (d := _checked(year, written))]
    near = [d for d in days if -_YEAR < (d - published).days <= _AHEAD]
    return min(near, key=lambda d: abs((d - published).days), default=None)


def _checked(year: int, written: Written) -> date | None:
    try:
        day = date(year, written.month or 0, written.day or 0)
    except ValueError:
        return None
    return day if written.weekday in (None, day.weekday()) else None
