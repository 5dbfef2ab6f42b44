"""Words are cut and folded so that the two languages can be compared; the lexicon knows ordinary words and English forms."""

from __future__ import annotations

import pytest

from summarise.fidelity import lexicon
from summarise.fidelity.words import english_stem, indonesian_base, plain, title_like, words


def test_offsets_select_the_word_in_the_text() -> None:
    text = "Menlu Retno (59) bertemu  “Catherine’s” tim di Washington, D.C. dan U.S. Bank."
    assert all(text[w.start : w.end] == w.text for w in words(text) if "." not in text[w.start : w.end + 1])


@pytest.mark.parametrize(
    ("word", "folded"), [("Suharto's", "suharto"), ("Barça", "barca"), ("Łódź", "lodz"), ("Qur’an", "quran"), ("JAKARTA", "jakarta")]
)
def test_case_diacritics_and_the_possessive_are_folded(word: str, folded: str) -> None:
    assert plain(word) == folded


def test_glued_and_hyphenated_words_have_parts() -> None:
    (glued,) = words("TrumpKamis")
    (joined,) = words("Anies-Sandi")
    assert glued.parts == ["trump", "kamis"]
    assert joined.parts == ["anies", "sandi"]


def test_a_word_after_a_quotation_mark_or_a_full_stop_is_initial() -> None:
    found = {w.text: w.initial for w in words('Kata dia, "Besok hujan." Lalu Budi pulang.')}
    assert found == {"Kata": True, "dia": False, "Besok": True, "hujan": False, "Lalu": True, "Budi": False, "pulang": False}


def test_headlines_are_told_from_sentences_with_many_names() -> None:
    assert title_like(words("Harga Beras Naik di Pasar Induk Kramat Jati"))
    assert not title_like(words("Menteri Luar Negeri Retno Marsudi bertemu Presiden Joko Widodo di Bogor"))


def test_forms_of_a_word_meet_in_its_stem_or_base() -> None:
    assert len({english_stem(w) for w in ("report", "reports", "reported", "reporting")}) == 1
    assert indonesian_base("rumahnya") == "rumah"
    assert indonesian_base("anak-anak") == "anak"


def test_ordinary_words_are_known_with_their_affixes_and_names_are_not() -> None:
    assert all(lexicon.is_ordinary(w) for w in ("kementerian", "pengadilan", "ditangkap", "rumahnya"))
    assert not any(lexicon.is_ordinary(w) for w in ("djarot", "purwokerto", "simanjuntak"))
    assert all(lexicon.is_english(w) for w in ("ministry", "deadlier", "campground"))
    assert not any(lexicon.is_english(w) for w in ("djarot", "tanaka", "manado"))


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("belanda", "dutch"),
        ("jerman", "german"),
        ("mesir", "egypt"),
        ("yunani", "greece"),
        ("as", "us"),
        ("pbb", "un"),
        ("jabar", "java"),
    ],
)
def test_names_have_their_english_forms(name: str, form: str) -> None:
    assert form in lexicon.english_forms()[name]


def test_the_lexicon_translates_common_words() -> None:
    assert "governor" in lexicon.stems_of("gubernur")
    assert "victim" in lexicon.stems_of("korban")
