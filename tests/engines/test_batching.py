"""Batches hold what belongs together, and nothing is lost on the way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.engines.base import Decoding, fewest
from summarise.engines.batching import TOKENS, planned
from summarise.errors import OptionError

lengths = st.lists(st.integers(1, 300), max_size=60)


@given(lengths=lengths, rows=st.integers(1, 40), alike=st.booleans())
def test_a_plan_has_every_prompt_once_within_its_limits(lengths: list[int], rows: int, *, alike: bool) -> None:
    caps = [Decoding().cap(n) for n in lengths]
    plan = list(planned(lengths, caps, rows, alike=alike))
    assert sorted(i for group in plan for i in group) == list(range(len(lengths)))
    for group in plan:
        assert len({caps[i] for i in group}) == 1
        assert len(group) <= rows
        assert len(group) == 1 or len(group) * (max(lengths[i] for i in group) + caps[group[0]]) <= TOKENS
        assert not alike or len({lengths[i] for i in group}) == 1


@given(a=st.integers(1, 1000), b=st.integers(1, 1000))
def test_a_longer_source_may_have_no_shorter_an_answer(a: int, b: int) -> None:
    small, large = sorted((a, b))
    assert Decoding().cap(small) <= Decoding().cap(large)
    assert Decoding().cap(small) > small


@given(n=st.integers(1, 1000))
def test_sources_from_the_fewest_pieces_of_a_class_on_share_its_cap(n: int) -> None:
    assert fewest(n) <= n
    assert Decoding().cap(fewest(n)) == Decoding().cap(n)
    assert fewest(n) == 1 or Decoding().cap(fewest(n) - 1) < Decoding().cap(n)


@pytest.mark.parametrize("wrong", [{"beam": 0}, {"beam": 2, "n_best": 3}, {"n_best": 0}, {"max_ratio": 0}])
def test_a_search_that_makes_no_sense_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(OptionError):
        Decoding(**wrong)
