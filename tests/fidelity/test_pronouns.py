"""He and she are flagged only where the article tells which it is."""

from __future__ import annotations

from summarise.fidelity.check import Context, check_many
from summarise.fidelity.pronouns import compare_pronouns, settled, told_genders

ARTICLE = [
    "Ibu Sulastri menolak pindah.",
    "Sulastri mengatakan rumahnya sudah dibayar lunas.",
    "Dedi Kurnia mengatakan warga lain setuju.",
]


def test_the_source_tells_a_gender_beside_a_name() -> None:
    assert told_genders(ARTICLE) == {"sulastri": "she"}


def test_an_office_is_no_name_and_contradictions_are_dropped() -> None:
    assert told_genders(["Pak Gubernur datang.", "Ibu Tri Wahyuni datang.", "Pak Tri Widodo pulang."]).keys() == {"wahyuni", "widodo"}


def test_he_for_a_woman_is_a_conflict() -> None:
    (flag,) = compare_pronouns(ARTICLE[1], "Sulastri said his house had been paid for.", told_genders(ARTICLE), {})
    assert (flag.code, flag.serious) == ("pronoun-conflict", True)
    assert compare_pronouns(ARTICLE[1], "Sulastri said her house had been paid for.", told_genders(ARTICLE), {}) == []


def test_nothing_known_is_nothing_flagged() -> None:
    assert compare_pronouns(ARTICLE[2], "Dedi Kurnia said he had asked the others.", told_genders(ARTICLE), {}) == []


def test_a_pronoun_inside_a_quotation_or_of_another_person_is_left_alone() -> None:
    told = told_genders(ARTICLE)
    assert compare_pronouns(ARTICLE[1], 'Sulastri said: "He paid for it."', told, {}) == []
    assert (
        compare_pronouns("Sulastri mengatakan suaminya sudah membayar.", "Sulastri said her husband and his boss paid.", told, {}) == []
    )
    assert compare_pronouns("Sulastri mengatakan Dedi sudah membayar.", "Sulastri said Dedi had paid his debt.", told, {}) == []


def test_what_english_settled_before_is_kept_to() -> None:
    assert settled("Dedi Kurnia mengatakan ia setuju.", "Dedi Kurnia said he agreed.") == {"dedi": "he", "kurnia": "he"}
    pairs = [
        ("Dedi Kurnia mengatakan ia setuju.", "Dedi Kurnia said he agreed."),
        ("Ia berharap pembangunan segera dimulai.", "She hopes construction will start soon."),
    ]
    flags = list(check_many(pairs, Context.of([s for s, _ in pairs])))
    assert [f.code for f in flags[1]] == ["pronoun-conflict"]
