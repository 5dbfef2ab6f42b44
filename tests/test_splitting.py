"""Sentences are places in the article: nothing invented, nothing overlapping, abbreviations and quotations kept whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.article import Article
from summarise.cleaning import clean
from summarise.splitting import split, split_long


def sentences(text: str) -> list[str]:
    article = Article(text, title="Judul")
    return [article.text[s.start : s.end] for s in split(article, clean(article))]


@pytest.mark.parametrize(
    "whole",
    [
        "Harga naik menjadi Rp. 5.000 per kg.",
        "Laba PT. Semen Lestari Tbk. naik tahun ini.",
        "Menurut Prof. Dr. H. Ahmad Yani, S.H., M.H. dari Universitas Nusantara, hal itu keliru.",
        "Rapat dimulai pukul 22.00 WIB di Jl. Sudirman No. 12.",
        "Beras, jagung, dll. sudah dikirim.",
        "K.H. Hasan tidak hadir.",
        "Kombes Pol. Hendra membenarkan laporan itu.",
        "Situs Kompas.com memuat daftar itu.",
        '"Kami belum tahu," kata Siti.',
        "“Apa yang terjadi?” tanya A. Rahman.",
        "Dana itu mencapai Rp1.250.000.000 pada 2024.",
    ],
)
def test_one_sentence_stays_one(whole: str) -> None:
    assert sentences(whole) == [whole]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Harga naik. Warga mengeluh.", ["Harga naik.", "Warga mengeluh."]),
        ("Harga naik hari ini.Presiden meminta audit.", ["Harga naik hari ini.", "Presiden meminta audit."]),
        ('"Kami takut," katanya. Ia lalu pergi.', ['"Kami takut," katanya.', "Ia lalu pergi."]),
        ("Ia hadir, dll. Rapat ditutup.", ["Ia hadir, dll.", "Rapat ditutup."]),
        ("Jumlahnya 12. Sebelumnya 10.", ["Jumlahnya 12.", "Sebelumnya 10."]),
        ("Gempa pukul 06.42 WIT. Badan Meteorologi mencatatnya.", ["Gempa pukul 06.42 WIT.", "Badan Meteorologi mencatatnya."]),
        ("Warga melapor ke BPBD. Petugas datang.", ["Warga melapor ke BPBD.", "Petugas datang."]),
        ("Apa sebabnya? Tidak jelas!", ["Apa sebabnya?", "Tidak jelas!"]),
        ("Satu.\n\nDua.", ["Satu.", "Dua."]),
    ],
)
def test_sentences_are_told_apart(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_paragraphs_and_indexes_count_up() -> None:
    article = Article("Satu kata. Dua kata.\nTiga kata.", title="Judul")
    found = split(article, clean(article))
    assert [(s.paragraph, s.index) for s in found] == [(0, 0), (0, 1), (1, 2)]


def test_an_english_sentence_is_known_as_one() -> None:
    article = Article('Ia berkata begini. "We will not give up on this plan for the people of the islands." Begitulah.', title="Judul")
    assert "en" in [s.language for s in split(article, clean(article))]


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_offsets_of_any_text_are_in_order_and_select_text(text: str) -> None:
    article = Article(text, title="Judul")
    last = 0
    for s in split(article, clean(article)):
        assert last <= s.start < s.end <= len(text)
        assert text[s.start : s.end] == text[s.start : s.end].strip()
        last = s.end


def test_a_long_article_is_split_in_linear_time() -> None:
    text = "Harga beras naik 3,5 persen pada Mei 2025, kata Menteri Pertanian. " * 3000
    assert len(sentences(text)) == 3000


@given(st.text(min_size=1, max_size=200), st.integers(5, 40))
def test_a_long_sentence_is_cut_so_that_every_piece_fits_and_nothing_is_lost(text: str, limit: int) -> None:
    pieces = split_long(text, lambda t: len(t) <= limit)
    assert all(len(p) <= limit for p in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_a_long_sentence_is_cut_at_a_clause() -> None:
    text = "Pemerintah menyalurkan bantuan beras kepada warga, sedangkan harga cabai belum juga turun di pasar."
    assert split_long(text, lambda t: len(t) < 70)[0].endswith("warga,")
