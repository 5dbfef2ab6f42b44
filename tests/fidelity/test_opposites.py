"""Words that turn into another of their kind are caught; what merely sounds like it is not."""

from __future__ import annotations

import pytest

from summarise.fidelity.opposites import opposites


@pytest.mark.parametrize(
    ("source", "english", "code"),
    [
        ("Sebanyak 12 orang mengalami luka ringan.", "As many as 12 people were seriously injured.", "opposite"),
        ("Korban mengalami luka berat.", "The victim was slightly injured.", "opposite"),
        ("Pusat gempa 38 kilometer barat laut Jailolo.", "The epicenter was 38 kilometers southwest of Jailolo.", "opposite"),
        ("Ia lahir di Sulawesi Barat.", "He was born in South Sulawesi.", "opposite"),
        ("Harga beras turun 3 persen.", "The price of rice rose 3 percent.", "opposite"),
        ("Nilai ekspor kopi mencapai Rp2 miliar.", "Coffee imports reached Rp2 billion.", "opposite"),
        ("Ia membantah tuduhan itu.", "He confirmed the accusation.", "opposite"),
        ("Hakim menunda sidang.", "The prosecutor postponed the hearing.", "opposite"),
        ("Bupati Garut hadir.", "The Governor of Garut attended.", "opposite"),
        ("Wakil Gubernur Jawa Timur meninjau lokasi.", "The East Java Governor inspected the site.", "office-changed"),
        ("Mantan Menteri Perdagangan ditahan.", "The Trade Minister was detained.", "office-changed"),
        ("Gempa mengguncang Halmahera Barat.", "A quake shook Halmahera.", "name-changed"),
        ("Plt. Bupati Bogor hadir.", "The Bogor Regent attended.", "office-changed"),
    ],
)
def test_a_slip_to_the_opposite_is_flagged(source: str, english: str, code: str) -> None:
    assert [f.code for f in opposites(source, english)] == [code]


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("Hujan ringan turun di Jakarta Selatan.", "Light rain fell in South Jakarta."),
        ("Impor turun, ekspor naik.", "Imports fell while exports rose."),
        ("Wakil Presiden membuka acara.", "The Vice President opened the event."),
        ("Wakil rakyat itu hadir.", "The legislator attended."),
        ("Mantan Presiden hadir.", "The former president attended."),
        ("Ia naik pesawat ke Surabaya.", "He took a plane to Surabaya."),
        ("Jaksa dan hakim hadir.", "The judges and prosecutors attended."),
        ("Kerja sama Selatan-Selatan dibahas.", "South-South cooperation was discussed."),
        ("Gempa mengguncang Halmahera Barat.", "A quake shook West Halmahera."),
        ("Ia tiba di Papua Barat Daya.", "He arrived in Southwest Papua."),
        ("", ""),
    ],
)
def test_a_faithful_rendering_is_not(source: str, english: str) -> None:
    assert opposites(source, english) == []
