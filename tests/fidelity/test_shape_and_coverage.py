"""Loops, drops, additions, copies, wrong languages and prompt marks are seen; ordinary translations are not."""

from __future__ import annotations

import pytest

from summarise.fidelity.check import check

SOURCE = "Pemerintah akan membangun tiga rumah sakit baru di daerah terpencil dan merekrut dokter muda untuk bekerja di sana."
ENGLISH = "The government will build three new hospitals in remote areas and recruit young doctors to work there."


def codes(source: str, english: str) -> set[str]:
    """Give the codes of the serious flags of a pair."""
    return {f.code for f in check(source, english) if f.serious}


def test_a_correct_translation_has_no_flags() -> None:
    assert check(SOURCE, ENGLISH) == ()


@pytest.mark.parametrize(
    ("english", "code"),
    [
        (ENGLISH + " work there work there work there work there", "loop"),
        ("The government will build " + "new hospitals and " * 20 + "recruit doctors.", "loop"),
        ("The government will build three new hospitals.", "too-short"),
        ("", "too-short"),
        (ENGLISH + " Critics say that the plan will cost jobs and hurt small farmers across the country.", "added-sentence"),
        (SOURCE, "untranslated"),
        (
            "The government will build three new hospitals di daerah terpencil dan merekrut dokter muda untuk bekerja there.",
            "untranslated",
        ),
        ("Правительство построит три новые больницы в отдаленных районах и наймет молодых врачей.", "wrong-script"),
        ("De regering zal drie nieuwe ziekenhuizen bouwen en jonge artsen aanwerven om daar te werken.", "wrong-language"),
        ("Terms: dokter = doctor English: " + ENGLISH, "prompt-leak"),
    ],
)
def test_misshapen_outputs_are_flagged(english: str, code: str) -> None:
    assert code in codes(SOURCE, english)


def test_a_repetition_of_the_source_is_no_loop() -> None:
    assert "loop" not in codes("Tolong, tolong, tolong, teriak warga.", "Help, help, help, the residents shouted.")


def test_english_in_the_source_is_kept_as_it_is() -> None:
    text = "We will work with our partners to finish the project on time."
    assert check(text, text) == ()


def test_a_word_left_in_indonesian_asks_for_a_look() -> None:
    flags = check(SOURCE, "The government will build three new hospitals in terpencil areas and recruit young doctors to work there.")
    assert [(f.code, f.serious, f.target) for f in flags] == [("untranslated", False, "terpencil")]


def test_prompt_marks_that_the_source_has_are_no_leak() -> None:
    assert "prompt-leak" not in codes("English: bahasa dunia.", "English: the language of the world.")
