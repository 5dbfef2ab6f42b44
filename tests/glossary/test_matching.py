"""What the glossary finds in a sentence, and what it leaves alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.glossary import Glossary, Term
from summarise.glossary.matching import Finder


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return Glossary.load()


def english(glossary: Glossary, sentence: str, words: str = "") -> dict[str, str]:
    found = glossary.matches(sentence, frozenset(words.split()) if words else None)
    return {m.source: m.target for m in found}


def test_a_match_selects_its_words_in_the_sentence(glossary: Glossary) -> None:
    sentence = "Kemarin Menkeu bertemu pimpinan KPK di Istana Merdeka."
    found = glossary.matches(sentence)
    assert [m.source for m in found] == ["Menkeu", "KPK", "Istana Merdeka"]
    assert all(sentence[m.start : m.end] == m.source for m in found)


def test_the_longest_term_wins_even_over_one_that_begins_earlier(glossary: Glossary) -> None:
    assert english(glossary, "Menteri Pendidikan Dasar dan Menengah berpidato.") == {
        "Menteri Pendidikan Dasar dan Menengah": "Minister of Primary and Secondary Education"
    }
    terms = [Term("kantor dinas", "office"), Term("dinas luar kota besar", "trip")]
    assert [m.target for m in Finder(terms).find("Ia ke kantor dinas luar kota besar.")] == ["trip"]


def test_only_whole_words_match(glossary: Glossary) -> None:
    assert not english(glossary, "PKPKN dan KPKNLX bukan lembaga, juga bukan www.KPK.go.id atau @KPK.")


def test_clitics_are_no_part_of_a_word_but_compounds_are(glossary: Glossary) -> None:
    assert english(glossary, "Rancangan APBN-nya ditolak.") == {"Rancangan APBN": "draft State Budget"}
    assert not english(glossary, "Perundingan IA-CEPA dilanjutkan.")


def test_acronyms_must_be_in_capitals(glossary: Glossary) -> None:
    assert not english(glossary, "Kpk dan kpk tidak berarti apa-apa, bos.")


def test_official_names_may_be_in_capitals_but_not_in_small_letters(glossary: Glossary) -> None:
    assert english(glossary, "KEMENTERIAN KEUANGAN DAN BASARNAS") == {
        "KEMENTERIAN KEUANGAN": "Ministry of Finance",
        "BASARNAS": "National Search and Rescue Agency",
    }
    assert "Ministry of Finance" not in english(glossary, "sebuah kementerian keuangan").values()


def test_common_nouns_may_begin_a_sentence(glossary: Glossary) -> None:
    assert english(glossary, "Praperadilan diajukan, kasasi ditolak.") == {
        "Praperadilan": "pretrial motion",
        "kasasi": "cassation appeal",
    }


def test_common_nouns_in_several_words_may_be_written_small_and_names_may_not(glossary: Glossary) -> None:
    assert english(glossary, "Dalam operasi tangkap tangan itu mahkamah agung tidak disebut.") == {
        "operasi tangkap tangan": "sting operation"
    }


def test_a_frequent_misspelling_and_a_missing_comma_are_no_hindrance(glossary: Glossary) -> None:
    names = english(glossary, "Kementrian Pendidikan Tinggi, Sains dan Teknologi membuka pendaftaran.").values()
    assert list(names) == ["Ministry of Higher Education, Science, and Technology"]


@pytest.mark.parametrize(
    ("sentence", "words", "meaning"),
    [
        ("Harga PKS dibahas pabrik sawit.", "", "palm oil mill"),
        ("Fraksi PKS menolak rancangan itu.", "", "Prosperous Justice Party"),
        ("PMI naik ke 51,2.", "indeks manufaktur bulan Juni", "Purchasing Managers' Index"),
        ("PMI menambah stok.", "donor darah,", "Indonesian Red Cross"),
        ("Tagihan PBB dikirim.", "wajib pajak", "land and building tax"),
        ("Dewan PBB bersidang di New York.", "", "United Nations"),
    ],
)
def test_the_words_around_decide_what_an_acronym_means(glossary: Glossary, sentence: str, words: str, meaning: str) -> None:
    assert meaning in english(glossary, sentence, words).values()


def test_the_full_name_nearby_decides_as_well(glossary: Glossary) -> None:
    words = "Surat suara di Tempat Pemungutan Suara dihitung"
    assert english(glossary, "Warga mendatangi TPS itu.", words) == {"TPS": "polling station"}


def test_an_ambiguous_acronym_without_any_context_is_left_alone(glossary: Glossary) -> None:
    assert not english(glossary, "Mereka membicarakan PMI kemarin.")


def test_words_that_are_also_acronyms_need_their_context(glossary: Glossary) -> None:
    assert not english(glossary, "KONDISI AMAN, KATA BOS ITU")
    assert english(glossary, "AMAN mendampingi masyarakat adat di sana.") == {"AMAN": "Indigenous Peoples Alliance of the Archipelago"}


def test_initials_of_persons_are_no_acronyms(glossary: Glossary) -> None:
    assert not english(glossary, "Tersangka berinisial AS dan MK ditangkap di rumahnya.")
    assert not english(glossary, "Korban adalah MK (17), pelajar.")
    assert not english(glossary, "Seorang anak usia 7 tahun, MK, dirawat.")


def test_a_term_of_the_users_own_wins(glossary: Glossary) -> None:
    own = Finder([*glossary.terms, Term("Keuangan", "Finance Desk", user=True)])
    found = own.find("Kementerian Keuangan menjawab.")
    assert [(m.source, m.target, m.user) for m in found if m.user] == [("Keuangan", "Finance Desk", True)]


@given(st.text(alphabet=st.sampled_from("KPA ,-.()'’menteri/Rdan12"), max_size=60))
def test_matches_lie_in_order_and_never_over_one_another(text: str) -> None:
    found = FINDER.find(text)
    assert all(text[m.start : m.end] == m.source for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


FINDER = Finder([Term("KPK", "a"), Term("PKP", "b"), Term("Menteri", "c"), Term("dan menteri", "d"), Term("K/L", "e")])
