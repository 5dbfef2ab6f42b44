"""Both engines read the bundled weights alike: the same pieces for real sentences, by greedy search in float32."""

from __future__ import annotations

import pytest

from summarise import engines
from summarise.engines.base import Decoding, Request
from summarise.models.store import ModelFolder

SENTENCES = (
    "Presiden menerima kunjungan Perdana Menteri Papua Nugini di Istana Merdeka, Selasa (17/3).",
    "Kedua kepala negara membahas kerja sama perdagangan dan perbatasan.",
    "Menteri Luar Negeri mengatakan Indonesia tidak akan berpihak dalam konflik itu.",
    "“Kami mendorong semua pihak menahan diri,” ujarnya kepada wartawan.",
    "Pemerintah mengalokasikan Rp1,2 triliun untuk perbaikan jalan di Sulawesi Tengah.",
    "Inflasi tahunan pada bulan Mei tercatat 2,84 persen, lebih rendah dari perkiraan.",
    "Bank Indonesia mempertahankan suku bunga acuan pada level 5,75 persen.",
    "Harga beras naik menjadi Rp14.500 per kilogram di Pasar Induk Cipinang.",
    "Gempa bermagnitudo 5,6 mengguncang Maluku Tenggara pada pukul 22.14 WIT.",
    "BMKG menyatakan gempa tersebut tidak berpotensi tsunami.",
    "Sedikitnya 312 rumah rusak dan 1.200 warga mengungsi ke balai desa.",
    "KPK menetapkan tiga tersangka dalam kasus suap pengadaan alat kesehatan.",
    "Juru bicara KPK menolak menyebutkan nama para tersangka.",
    "Mahkamah Konstitusi mengabulkan sebagian permohonan uji materi undang-undang itu.",
    "Putusan tersebut dibacakan dalam sidang terbuka di Jakarta, Kamis.",
    "Ribuan buruh berunjuk rasa di depan gedung DPR menuntut kenaikan upah.",
    "Polisi menangkap empat orang yang diduga menyebarkan kabar bohong.",
    "Gubernur Jawa Barat meresmikan rumah sakit baru di Kabupaten Sukabumi.",
    "Ekspor batu bara turun 8 persen dibandingkan tahun lalu.",
    "Rupiah ditutup melemah ke posisi Rp16.275 per dolar AS.",
    "Indonesia dan Jepang menandatangani nota kesepahaman tentang energi terbarukan.",
    "Delegasi Indonesia mengusulkan dana bersama untuk negara berkembang.",
    "Konferensi itu dihadiri perwakilan dari 47 negara.",
    "Kementerian Kesehatan mencatat 1.045 kasus demam berdarah sejak Januari.",
    "Vaksin akan dibagikan secara gratis mulai pekan depan.",
    "Kebakaran hutan di Riau meluas hingga 500 hektare.",
    "Jarak pandang di Pekanbaru hanya 800 meter pada Rabu pagi.",
    "Timnas Indonesia menang 2-1 atas Vietnam di Stadion Gelora Bung Karno.",
    "Pelatih mengaku puas dengan penampilan para pemain muda.",
    "Kapal yang membawa 53 penumpang itu tenggelam di perairan Buton.",
    "Tim SAR gabungan masih mencari tujuh orang yang hilang.",
    "Pemilihan kepala daerah akan digelar serentak pada 27 November 2024.",
    "Komisi Pemilihan Umum belum mengumumkan hasil resmi.",
    "Harga minyak dunia naik karena kekhawatiran soal pasokan.",
    "Perusahaan itu membukukan laba bersih Rp3,4 miliar.",
    "Warga mengeluhkan pelayanan air bersih yang sering terputus.",
    "Wakil Presiden meminta bantuan segera disalurkan kepada korban.",
    "Jaksa menuntut terdakwa dengan hukuman delapan tahun penjara.",
    "Pengadilan menunda sidang karena saksi tidak hadir.",
    "Pemerintah membantah kabar bahwa subsidi akan dihapus.",
)


def test_the_engines_give_the_same_english_for_at_least_95_in_100_real_sentences(bundled: ModelFolder) -> None:
    requests = [Request(sentence) for sentence in SENTENCES]
    first, second = (
        engines.load(bundled, name, threads=threads, compute_type="float32").generate(requests, Decoding())
        for name, threads in (("ctranslate2", 2), ("transformers", 1))
    )
    same = sum(a[0].text == b[0].text and a[0].pieces == b[0].pieces for a, b in zip(first, second, strict=True))
    assert same >= 0.95 * len(SENTENCES)
    for a, b in zip(first, second, strict=True):
        if a[0].text == b[0].text:
            assert a[0].score == pytest.approx(b[0].score, abs=1e-3)
