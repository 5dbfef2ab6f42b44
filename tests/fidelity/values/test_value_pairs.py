"""Sentences of our own in the manner of news: faithful pairs raise nothing, wrong ones say what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarise.fidelity.values import compare

HERE = Path(__file__).parent


def rows(name: str) -> list[tuple[str, ...]]:
    return [tuple(line.split("\t")) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("source", "english"), rows("faithful_pairs.tsv"))
def test_a_faithful_translation_raises_nothing(source: str, english: str) -> None:
    assert [difference.message for difference in compare(source, english)] == []


@pytest.mark.parametrize(("source", "english", "kind", "reason"), rows("wrong_pairs.tsv"))
def test_a_wrong_value_is_named_with_its_reason(source: str, english: str, kind: str, reason: str) -> None:
    found = compare(source, english)
    assert any(difference.kind == kind and reason in difference.message for difference in found), found


def test_a_changed_value_is_paired_with_what_took_its_place() -> None:
    (difference,) = compare("Kerugian Rp 3 miliar pada 2019.", "Losses of Rp3 million in 2019.")
    assert difference.source is not None
    assert difference.english is not None
    assert (difference.source.text, difference.english.text) == ("Rp 3 miliar", "Rp3 million")
    assert "miliar is billion, not million" in difference.message


def test_a_date_wrong_in_day_and_year_is_one_difference() -> None:
    assert len(compare("Rapat digelar 17 Maret 2015.", "The meeting was held on 18 March 2016.")) == 1


def test_a_figure_that_the_source_gives_twice_may_not_be_given_once() -> None:
    assert [d.kind for d in compare("Ia membayar Rp5 juta dan Rp5 juta lagi.", "He paid Rp5 million and more.")] == ["missing"]
