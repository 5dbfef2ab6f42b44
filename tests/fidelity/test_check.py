"""All checks together: what they promise for any text, and how their findings are weighed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarise.brief import Flag
from summarise.fidelity import check as module
from summarise.fidelity.check import Context, check, check_many, rank_penalty
from summarise.fidelity.recognition import Known
from summarise.fidelity.roles import compare_roles
from summarise.fidelity.words import words

_PIECES = st.sampled_from(
    [
        "Rp1,2 triliun",
        "“",
        "”",
        '"',
        "'",
        "tidak",
        "not",
        "Djarot",
        "KPK",
        "17/3",
        "pukul 22.00 WIB",
        "English:",
        "Terms:",
        "<eos>",
        "İ",
        "ß",
        "Ã©",
        "\u200b",
        "\u0301",
        "a-",
        "-a",
        "U.S.",
        "Jl.",
        "diduga",
        "he",
        "she",
        "Ibu",
        "kata",
        "…",
        "0",
        "٣",
        "漢字",
        "\n",
        "\t",
        " ",
    ]
)
_TEXTS = st.one_of(st.text(max_size=120), st.lists(_PIECES, max_size=25).map(" ".join), st.lists(_PIECES, max_size=25).map("".join))


def codes(source: str, english: str) -> set[str]:
    """Give the codes of all flags of a pair."""
    return {f.code for f in check(source, english)}


@given(_TEXTS, _TEXTS)
@settings(max_examples=150, deadline=None)
def test_no_text_makes_the_checks_raise(source: str, english: str) -> None:
    flags = check(source, english, Context.of([source, english]))
    assert all(isinstance(f, Flag) and f.message for f in flags)
    assert rank_penalty(flags) >= 0


@pytest.mark.long
@given(_TEXTS, _TEXTS)
@settings(max_examples=10_000, deadline=None)
def test_no_text_makes_the_checks_raise_in_ten_thousand(source: str, english: str) -> None:
    list(check_many([(source, english), (english, source)], Context.of([source])))


def test_every_code_is_in_the_table() -> None:
    table = set(re.findall(r"`([a-z]+(?:-[a-z]+)+|loop|untranslated|opposite)`", module.__doc__ or ""))
    pairs = [
        ("Harga beras naik 5 persen, kata Djarot.", "Rice prices fell 7 percent."),
        ("Ia tidak datang.", "He came with Simanjuntak."),
        ("Bupati diduga menerima suap.", "The regent took a bribe. English: said “we took all of that money”."),
    ]
    assert {f.code for s, e in pairs for f in check(s, e)} <= table


def test_figures_are_compared_by_value() -> None:
    assert codes("Anggaran itu mencapai Rp1,2 triliun.", "The budget reached Rp1.2 trillion.") == set()
    assert any(c.startswith("figure-") for c in codes("Anggaran itu mencapai Rp1,2 triliun.", "The budget reached Rp1.2 billion."))


def test_wrongly_decoded_text_does_not_lose_its_names() -> None:
    assert codes("Pelatih JimÃ©nez memuji timnya.", "Coach Jiménez praised his team.") == set()


def test_known_terms_reach_the_names() -> None:
    pair = (
        "Djarot dipanggil Puspenkum Kejagung.",
        "Djarot was summoned by the Legal Information Center of the Attorney General's Office.",
    )
    terms = [("Puspenkum Kejagung", "Legal Information Center of the Attorney General's Office")]
    assert check(*pair, Context.of([pair[0]], terms=terms)) == ()


def test_a_headline_may_be_shorter() -> None:
    source = "Presiden Resmikan Jembatan Baru yang Menghubungkan Lamongan dan Gresik"
    english = "President Opens Lamongan–Gresik Bridge"
    assert "too-short" in codes(source, english)
    assert "too-short" not in {f.code for f in check(source, english, Context.of([source], headline=True))}


def test_serious_flags_weigh_more_than_those_that_ask_for_a_look() -> None:
    look = [Flag("name-missing", "m", serious=False)]
    assert rank_penalty([]) == 0
    assert 0 < rank_penalty(look) < rank_penalty([Flag("name-missing", "m")]) < rank_penalty([Flag("loop", "m")])
    assert rank_penalty([*look, *look]) > rank_penalty(look)


def test_an_article_keeps_its_order() -> None:
    pairs = [("Ia datang.", "He came."), ("Ia tidak pulang.", "He went home.")]
    assert [{f.code for f in flags} for flags in check_many(pairs)] == [set(), {"negation-lost"}]


def test_names_in_the_company_of_each_other_s_offices_were_exchanged() -> None:
    source = "Gubernur Pranawijaya menerima laporan banjir, sedangkan hakim Simanjuntak menunda sidang korupsi."
    kept = "Governor Pranawijaya received the flood report, while judge Simanjuntak postponed the corruption trial."
    exchanged = "Governor Simanjuntak received the flood report, while judge Pranawijaya postponed the corruption trial."
    assert compare_roles(words(source), words(kept), Known()) == []
    assert [f.code for f in compare_roles(words(source), words(exchanged), Known())] == ["roles-reversed"]
