"""A date without a year is resolved by the day of publication, its weekday is checked, and no year is invented."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.dates import resolve
from summarise.fidelity.values.types import CalendarDate


@pytest.mark.parametrize(
    ("written", "published", "day"),
    [
        (CalendarDate(month=3, day=17, weekday=1), date(2015, 3, 18), date(2015, 3, 17)),
        (CalendarDate(month=12, day=31), date(2025, 1, 2), date(2024, 12, 31)),
        (CalendarDate(month=1, day=2), date(2024, 12, 30), date(2025, 1, 2)),
        (CalendarDate(month=3, day=17, weekday=2), date(2015, 3, 18), None),
        (CalendarDate(month=3, day=17), None, None),
        (CalendarDate(year=2015, month=3, day=17), None, date(2015, 3, 17)),
        (CalendarDate(year=2015, month=2, day=30), None, None),
        (CalendarDate(year=2015, month=3), date(2015, 3, 18), None),
        (CalendarDate(month=2, day=29), date(2025, 2, 27), date(2024, 2, 29)),
    ],
)
def test_dates_are_resolved_or_left_open(written: CalendarDate, published: date | None, day: date | None) -> None:
    assert resolve(written, published) == day


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.integers(0, 300))
def test_a_past_day_with_its_weekday_is_found_again(published: date, ago: int) -> None:
    day = date.fromordinal(published.toordinal() - ago)
    written = CalendarDate(month=day.month, day=day.day, weekday=day.weekday())
    assert resolve(written, published) in (day, None)
    if ago < 30:
        assert resolve(written, published) == day
