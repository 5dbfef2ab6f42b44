"""The public surface: what `from summarise import …` offers, and no more."""

from __future__ import annotations

import summarise


def test_every_public_name_is_there() -> None:
    assert [name for name in summarise.__all__ if not hasattr(summarise, name)] == []


def test_the_public_names_are_sorted_and_distinct() -> None:
    assert list(summarise.__all__) == sorted(set(summarise.__all__))
