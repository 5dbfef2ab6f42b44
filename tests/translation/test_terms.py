"""Which hints a sentence is given, what a retry is told, and how obedience is judged."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarise.article import Sentence
from summarise.brief import Flag, Hint, Translation
from summarise.glossary import Glossary
from summarise.translation.terms import ArticleTerms, TermUse, hints_for, hints_for_flags, obeyed, term_report


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return Glossary.load()


def pairs(hints: tuple[Hint, ...]) -> list[tuple[str, str]]:
    return [(h.source, h.target) for h in hints]


def test_an_acronym_is_written_out_at_first_mention_only(glossary: Glossary) -> None:
    state = ArticleTerms()
    first = hints_for("Penyidik KPK datang.", glossary, state)
    assert pairs(first) == [("KPK", "Corruption Eradication Commission (KPK)")]
    assert hints_for("Lalu KPK pergi.", glossary, state) == ()
    assert pairs(hints_for("Lalu KPK pergi.", glossary, ArticleTerms())) == pairs(first)


def test_an_acronym_that_differs_in_english_is_given_its_name_again(glossary: Glossary) -> None:
    state = ArticleTerms()
    assert pairs(hints_for("Data BEI naik.", glossary, state)) == [("BEI", "Indonesia Stock Exchange (IDX)")]
    assert pairs(hints_for("Data BEI turun.", glossary, state)) == [("BEI", "Indonesia Stock Exchange")]


def test_a_name_that_the_article_writes_out_itself_is_not_written_out_again(glossary: Glossary) -> None:
    state = ArticleTerms()
    sentence = "Badan Siber dan Sandi Negara (BSSN) melapor."
    assert pairs(hints_for(sentence, glossary, state)) == [("Badan Siber dan Sandi Negara", "National Cyber and Crypto Agency")]
    assert hints_for("Menurut BSSN, aman.", glossary, state) == ()


def test_an_acronym_that_the_article_defines_otherwise_is_left_alone(glossary: Glossary) -> None:
    state = ArticleTerms()
    assert hints_for("Kelompok Pecinta Kopi (KPK) berkumpul.", glossary, state) == ()
    assert hints_for("Ketua panitia dari KPK hadir.", glossary, state) == ()
    assert hints_for("Ada OJK (Organisasi Jalan Kaki) di sana.", glossary, ArticleTerms()) == ()


def test_an_acronym_behind_its_words_in_small_letters_is_not_hinted_again(glossary: Glossary) -> None:
    hints = hints_for("Ia tertangkap dalam operasi tangkap tangan (OTT) oleh penyidik.", glossary)
    assert pairs(hints) == [("operasi tangkap tangan", "sting operation")]
    assert hints_for("Ini sidang kode perkara korupsi (KPK) kemarin.", glossary) == ()


def test_a_headline_shows_the_acronym_and_introduces_nothing(glossary: Glossary) -> None:
    state = ArticleTerms()
    assert hints_for("KPK Tahan Dua Pejabat", glossary, state, headline=True) == ()
    assert pairs(hints_for("Penyidik KPK datang.", glossary, state)) == [("KPK", "Corruption Eradication Commission (KPK)")]


def test_few_hints_are_given_and_short_forms_of_names_come_first(glossary: Glossary) -> None:
    sentence = "Kemenhub, Bawaslu, Satpol PP, Kementerian Kebudayaan dan Bareskrim membahas praperadilan dan kasasi."
    hints = hints_for(sentence, glossary)
    assert [h.source for h in hints] == ["Bareskrim", "Kemenhub", "Bawaslu"]


def test_common_nouns_are_never_written_out_with_an_acronym(glossary: Glossary) -> None:
    assert pairs(hints_for("Polisi memeriksa TKP itu.", glossary)) == [("TKP", "crime scene")]


def test_what_is_the_same_in_both_languages_needs_no_hint(glossary: Glossary) -> None:
    assert hints_for("Muhammadiyah dan Pertamina bertemu di Bandung.", glossary) == ()


def test_the_users_terms_are_always_hinted_even_to_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_text("kopi darat\tmeet-up\n", "utf-8")
    glossary = Glossary.load([path], do_not_translate=["Sekolah Rakyat"])
    hints = hints_for("Kemenhub, Kemenkes, Bawaslu: kopi darat di Sekolah Rakyat.", glossary)
    assert pairs(hints)[:2] == [("Sekolah Rakyat", "Sekolah Rakyat"), ("kopi darat", "meet-up")]


def test_a_term_that_would_break_the_line_of_hints_is_not_given(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_text("kopi darat\tmeet; greet = all\n", "utf-8")
    assert hints_for("Acara kopi darat.", Glossary.load([path])) == ()


def test_hints_stand_in_the_sentence(glossary: Glossary) -> None:
    sentence = "KEMENTERIAN KEUANGAN dan Badan  Gizi Nasional bekerja sama."
    hints = hints_for(sentence, glossary)
    assert hints
    assert all(h.source in sentence for h in hints)


def test_a_retry_is_told_the_lost_name_and_the_figure_in_english() -> None:
    flags = [
        Flag("name-missing", "lost", "Siti Rahmah"),
        Flag("figure-changed", "changed", "Rp1,2 triliun", "Rp1.2 billion"),
        Flag("office-changed", "lost", "mantan", "former"),
    ]
    sentence = "Siti Rahmah, mantan bupati, menyebut Rp1,2 triliun."
    hints = hints_for_flags(sentence, flags, render={"Rp1,2 triliun": "Rp1.2 trillion"}.get)
    assert pairs(hints) == [("Siti Rahmah", "Siti Rahmah"), ("Rp1,2 triliun", "Rp1.2 trillion"), ("mantan", "former")]


def test_a_retry_is_never_told_the_wrong_english_of_the_first_try() -> None:
    flags = [Flag("figure-changed", "changed", "Rp1,2 triliun", "Rp1.2 billion"), Flag("opposite", "x", "naik", "fell")]
    assert hints_for_flags("Harga naik menjadi Rp1,2 triliun.", flags) == ()


def test_what_no_hint_can_say_gives_none() -> None:
    flags = [Flag("negation-lost", "x", "tidak"), Flag("loop", "x"), Flag("name-added", "x", "", "John")]
    assert hints_for_flags("Ia tidak datang.", flags, render=lambda _: None) == ()


def test_a_lost_name_that_the_glossary_knows_is_given_its_english(glossary: Glossary) -> None:
    flags = [Flag("name-missing", "lost", "Kemenhub")]
    assert pairs(hints_for_flags("Kata Kemenhub.", flags, glossary=glossary)) == [("Kemenhub", "Ministry of Transportation")]


@pytest.mark.parametrize(
    ("target", "english", "used"),
    [
        ("Finance Minister", "The Minister of Finance said so.", True),
        ("Minister of Finance", "Finance Minister Sri said so.", True),
        ("Ministry of Defense", "the Ministry of Defence's budget", True),
        ("Corruption Eradication Commission (KPK)", "The Corruption Eradication Commission (KPK) came.", True),
        ("Corruption Eradication Commission (KPK)", "The KPK came.", False),
        ("state-owned enterprise", "State owned enterprises grew.", True),
        ("Ministry of Trade", "The Ministry of Transportation said.", False),
        ("Minister of Trade", "the Trade Ministry", False),
        ("Rp1.2 trillion", "about Rp1.2 trillion.", True),
        ("Rp1.2 trillion", "about Rp1.2 billion", False),
    ],
)
def test_obedience_is_judged_by_the_words_and_not_by_their_dress(target: str, english: str, used: bool) -> None:  # noqa: FBT001  a table's column
    assert obeyed([Hint("x", target)], english)[0].used is used


def test_the_report_counts_a_hint_over_the_sentences_of_an_article() -> None:
    sentence = Sentence("Kemenhub", 0, 8, 0)
    hint = Hint("Kemenhub", "Ministry of Transportation")
    done = [
        Translation(sentence, english, hints=obeyed([hint], english)) for english in ("The Ministry of Transportation.", "It said.")
    ]
    report = term_report(done)
    assert report == (TermUse("Kemenhub", "Ministry of Transportation", 2, 1),)
    assert not report[0].kept
