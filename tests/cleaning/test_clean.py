"""Cleaning marks what is not news, cuts the dateline, and never loses the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.article import Article
from summarise.cleaning import Body, clean, tidy

NEWS = "Pemerintah menyalurkan bantuan beras kepada 310 petani di Kabupaten Garut, kata Menteri Pertanian."


def kept(text: str, title: str = "Judul") -> list[str]:
    body = clean(Article(text, title=title))
    return [text[b.start : b.end] for b in body.blocks]


@pytest.mark.parametrize(
    "junk",
    [
        "BACA JUGA: Menlu Bahas Perikanan dengan Mitra",
        "Baca juga: 5 Pulau Terindah",
        "Baca Juga",
        "ADVERTISEMENT",
        "Advertisement",
        "SCROLL TO CONTINUE WITH CONTENT",
        "[Gambas:Video 20detik]",
        "Simak Video: Melihat Pembangkit Surya dari Udara",
        "Simak berita selengkapnya di halaman selanjutnya.",
        "Halaman 1 dari 2",
        "Foto: Warga mengungsi di lapangan. (Dok. BPBD)",
        "Warga mengungsi di lapangan (Foto: Dok. BPBD)",
        "Menteri saat konferensi pers. (Rengga/Antara)",
        "Editor: R. Pratama",
        "Pewarta: Siti | Editor: Agus",
        "COPYRIGHT © ANTARA 2025",
        "(fas/maa)",
        "(red)",
        "(rds/ant)",
        "Tags: energi, pulau, listrik",
        "#PulauSebira #EnergiSurya",
        "harga beras",
        "Gabung WhatsApp Channel KabarBahari untuk mendapatkan berita terbaru",
        "Ikuti saluran WhatsApp kami dan dapatkan berita pilihan",
        "Share",
        "***",
    ],
)
def test_what_is_not_news_is_dropped(junk: str) -> None:
    assert kept(f"{NEWS}\n{junk}\n{NEWS}") == [NEWS, NEWS]


@pytest.mark.parametrize(
    "line",
    [
        '"Kami tidak ikut dalam proyek itu," kata juru bicara lewat WhatsApp.',
        "Foto itu diambil warga pada Senin malam.",
        "Ia meminta warga membaca juga aturan yang baru.",
        "Iklan rokok dilarang di sekitar sekolah.",
        "Komisi III DPR (Bidang Hukum) menolak usul itu.",
        "Aplikasi itu diunduh 2 juta kali.",
    ],
)
def test_news_that_only_looks_like_it_is_kept(line: str) -> None:
    assert kept(f"{NEWS}\n{line}") == [NEWS, line]


def test_a_related_link_inside_a_paragraph_is_cut_out() -> None:
    assert kept(f"Harga naik. (Baca juga: Cabai Mahal) {NEWS}") == ["Harga naik.", NEWS]


@pytest.mark.parametrize(
    ("opening", "place", "outlet"),
    [
        ("JAKARTA, GRESNEWS.COM - ", "JAKARTA", "GRESNEWS.COM"),
        ("Jakarta (ANTARA) - ", "Jakarta", "ANTARA"),
        ("Banda Aceh, Aceh (ANTARA) - ", "Banda Aceh, Aceh", "ANTARA"),
        ("TEMPO.CO, Jakarta - ", "Jakarta", "TEMPO.CO"),
        ("KOMPAS.com – ", "", "KOMPAS.com"),
        ("JAKARTA, KOMPAS.com - ", "JAKARTA", "KOMPAS.com"),
        ("REPUBLIKA.CO.ID, JAKARTA -- ", "JAKARTA", "REPUBLIKA.CO.ID"),
        ("Bisnis.com, JAKARTA - ", "JAKARTA", "Bisnis.com"),
        ("Jakarta, CNN Indonesia -- ", "Jakarta", "CNN Indonesia"),
        ("Jakarta, CNBC Indonesia - ", "Jakarta", "CNBC Indonesia"),
        ("Liputan6.com, Jakarta ", "Jakarta", "Liputan6.com"),
        ("Liputan6.com, Jakarta", "Jakarta", "Liputan6.com"),
        ("Liputan6.com, Banda Aceh", "Banda Aceh", "Liputan6.com"),
        ("SURABAYA, iNews.id - ", "SURABAYA", "iNews.id"),
        ("tirto.id - ", "", "tirto.id"),
    ],
)
def test_the_dateline_is_parsed_and_cut(opening: str, place: str, outlet: str) -> None:
    text = opening + NEWS
    body = clean(Article(text, title="Judul"))
    assert body.dateline is not None
    assert (body.dateline.place, body.dateline.outlet) == (place, outlet)
    assert [text[b.start : b.end] for b in body.blocks] == [NEWS]


@pytest.mark.parametrize(
    "opening", ["Menteri Pertanian - yang baru dilantik - berkata.", "Rapat 1-2 Mei itu batal.", "Indonesia dan Fiji sepakat."]
)
def test_a_plain_opening_is_no_dateline(opening: str) -> None:
    assert clean(Article(opening, title="Judul")).dateline is None


def test_a_first_line_that_stands_apart_is_the_title() -> None:
    body = clean(Article(f"WARGA PULAU NIKMATI LISTRIK\n\n{NEWS}"))
    assert [b.kind for b in body.blocks] == ["title", "text"]


@given(st.text(max_size=400), st.text(max_size=20))
def test_any_text_is_marked_in_order_and_without_overlap(text: str, title: str) -> None:
    body = clean(Article(text, title=title))
    _in_order(body, text)


def _in_order(body: Body, text: str) -> None:
    last = 0
    for block in body.blocks:
        assert last <= block.start < block.end <= len(text)
        last = block.end
    for gone in body.dropped:
        assert not any(b.start < gone.end and gone.start < b.end for b in body.blocks)


def test_capitals_are_set_right_and_known_forms_kept() -> None:
    assert tidy("WARGA PULAU SEBIRA TERIMA BANTUAN BNPB", {"Sebira", "BNPB"}) == "Warga pulau Sebira terima bantuan BNPB"


@pytest.mark.parametrize(
    ("glued", "opened"),
    [
        ("Kepala OJK(Otoritas Jasa Keuangan)meminta", "Kepala OJK(Otoritas Jasa Keuangan) meminta"),
        ("Perseroan(ENRG) naik.Presiden hadir", "Perseroan (ENRG) naik. Presiden hadir"),
        ("setelahPT Surya Bahari", "setelah PT Surya Bahari"),
        ("Kepulauan Seribu,kini  menikmati listrik .", "Kepulauan Seribu, kini menikmati listrik."),
        ("GoTo, eFishery dan iNews", "GoTo, eFishery dan iNews"),
        ("WhatsApp, PeduliLindungi, YouTube, MyPertamina", "WhatsApp, PeduliLindungi, YouTube, MyPertamina"),
        ("Presiden RIPrabowo Subiantomencabut aturan", "Presiden RI Prabowo Subianto mencabut aturan"),
        (
            "KanselirJermanFriedrich Merzmenyatakan dukungan untukIsrael",
            "Kanselir Jerman Friedrich Merz menyatakan dukungan untuk Israel",
        ),
        ("PTHotel Fitra, terdakwaZulkarnaen, dilansirAntara", "PT Hotel Fitra, terdakwa Zulkarnaen, dilansir Antara"),
        ("Bermain dan Sekolah Merdeka di Terminal Berlian", "Bermain dan Sekolah Merdeka di Terminal Berlian"),
        ("Rp1,2 triliun pada 17.00", "Rp1,2 triliun pada 17.00"),
    ],
)
def test_lost_spaces_are_put_back_only_where_that_is_certain(glued: str, opened: str) -> None:
    assert tidy(glued) == opened


@given(st.text(max_size=200))
def test_tidied_text_is_one_line_without_space_at_its_ends(text: str) -> None:
    tidied = tidy(text)
    assert "\n" not in tidied
    assert tidied == tidied.strip()
