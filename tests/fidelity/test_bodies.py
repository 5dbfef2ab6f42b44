"""A body that is given another one's acronym is caught."""

from __future__ import annotations

import pytest

from summarise.fidelity.terms import compare_terms

TERMS = (
    ("TNI", "Indonesian National Armed Forces"),
    ("Polri", "Indonesian National Police"),
    ("Kepolisian Negara Republik Indonesia", "Indonesian National Police"),
)


@pytest.mark.parametrize(
    ("english", "codes"),
    [
        ("The Indonesian National Armed Forces (Polri) and the Indonesian National Police (TNI) took part.", ["office-changed"] * 2),
        ("The Indonesian National Armed Forces (TNI) and the Indonesian National Police (Polri) took part.", []),
        ("The army (TNI) took part.", []),
        ("TNI and Polri took part.", []),
        ("He was questioned by the Corruption Eradication Commission (Polri).", ["office-changed"]),
        ("The Armed Forces of Indonesia (TNI) took part.", []),
        ("", []),
    ],
)
def test_an_acronym_behind_another_bodys_name_is_flagged(english: str, codes: list[str]) -> None:
    assert [f.code for f in compare_terms(english, TERMS)] == codes
