"""A date without a year is resolved by the day of publication, its weekday is checked, and no year is invented."""

from __future__ import annotations

from datetime import date

import pytest

from summarise.fidelity.values import parse, resolve_date, weekday_matches


@pytest.mark.parametrize(
    ("written", "published", "day"),
    [
        ("Selasa (17/3)", date(2015, 3, 18), date(2015, 3, 17)),
        ("31 Desember", date(2025, 1, 2), date(2024, 12, 31)),
        ("Selasa (17/3)", None, None),
        ("Selasa (17/3/2015)", None, date(2015, 3, 17)),
        ("Maret 2015", date(2015, 3, 18), None),
    ],
)
def test_dates_are_resolved_or_left_open(written: str, published: date | None, day: date | None) -> None:
    (value,) = parse(written, "id")
    assert resolve_date(value, published) == day


def test_a_weekday_agrees_with_its_day_or_not() -> None:
    (value,) = parse("Selasa (17/3)", "id")
    assert weekday_matches(value, date(2015, 3, 17)) is True
    assert weekday_matches(value, date(2016, 3, 17)) is False
