"""A lost or added "not" and a dropped "allegedly" are flagged; set phrases and words that deny in another way are not."""

from __future__ import annotations

import pytest

from summarise.fidelity.modality import compare_modality
from summarise.fidelity.negation import compare_negation


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("Pemerintah tidak menaikkan harga BBM.", "The government did not raise fuel prices."),
        ("Penyebab kebakaran belum diketahui.", "The cause of the fire is unknown."),
        ("Mereka belum menerima gaji.", "They have yet to receive their pay."),
        ("Tersangka datang tanpa pengacara.", "The suspect came without a lawyer."),
        ("Tidak hanya petani, tetapi juga nelayan merugi.", "Besides farmers, fishermen also lost money."),
        ("Tak kurang dari 20 rumah rusak.", "At least 20 houses were damaged."),
        ("Tidak sedikit warga yang mengungsi.", "Many residents fled."),
        ("Ia gagal mencapai kesepakatan.", "He could not reach an agreement."),
        ("Perusahaan membantah tuduhan itu.", "The company said the accusation was not true."),
        ("Jangan buang sampah di sungai.", "Do not throw rubbish into the river."),
        ("Bukan tidak mungkin harga naik lagi.", "Prices may well rise again."),
    ],
)
def test_negation_rendered_in_any_way_is_not_flagged(source: str, english: str) -> None:
    if "gagal" in source or "membantah" in source:
        assert not [f for f in compare_negation(source, english) if f.code == "negation-lost"]
    else:
        assert compare_negation(source, english) == []


@pytest.mark.parametrize(
    ("source", "english", "code"),
    [
        ("Pemerintah tidak menaikkan harga BBM.", "The government raised fuel prices.", "negation-lost"),
        ("Mereka belum menerima gaji.", "They have received their pay.", "negation-lost"),
        ("Ia datang tanpa pengacara.", "He came with a lawyer.", "negation-lost"),
        ("Ia tidak datang dan tidak memberi kabar.", "He did not come and sent word.", "negation-lost"),
        ("Pemerintah menaikkan harga BBM.", "The government did not raise fuel prices.", "negation-added"),
        ("Pabrik itu mulai beroperasi.", "The factory never started operating.", "negation-added"),
    ],
)
def test_a_lost_or_added_negation_is_flagged(source: str, english: str, code: str) -> None:
    (flag,) = compare_negation(source, english)
    assert flag.code == code
    assert flag.serious


def test_an_allegation_told_as_a_fact_is_serious() -> None:
    (flag,) = compare_modality("Bupati diduga menerima suap Rp2 miliar.", "The regent took a bribe of Rp2 billion.")
    assert (flag.code, flag.serious) == ("modality-changed", True)
    assert compare_modality("Bupati diduga menerima suap Rp2 miliar.", "The regent allegedly took a bribe of Rp2 billion.") == []


def test_an_unexpected_event_is_no_allegation() -> None:
    assert compare_modality("Hasilnya di luar dugaan.", "The result came as a surprise.") == []


def test_a_dropped_duty_asks_for_a_look() -> None:
    (flag,) = compare_modality("Semua kapal wajib melapor.", "All ships report.")
    assert not flag.serious
