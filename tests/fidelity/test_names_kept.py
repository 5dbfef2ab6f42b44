"""Names survive; lost, respelt and invented ones are flagged; what only looks like a name is left alone."""

from __future__ import annotations

import pytest

from summarise.fidelity.names import Known, compare_names, names
from summarise.fidelity.recognition import strip_degrees
from summarise.fidelity.words import words


def codes(source: str, english: str, known: Known | None = None) -> list[str]:
    """Give the codes of the flags of a pair."""
    cut = words(strip_degrees(source)), words(strip_degrees(english))
    return [f.code for f in compare_names(*cut, known or Known(), text=source, english_text=english)]


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("Menlu Retno tiba di Den Haag, Belanda.", "Foreign Minister Retno arrived in The Hague, the Netherlands."),
        ("Kementerian Luar Negeri memanggil duta besar Inggris.", "The Ministry of Foreign Affairs summoned the British ambassador."),
        ("Ia kuliah di Universitas Indonesia.", "She studied at the University of Indonesia."),
        ("Sidang digelar di Pengadilan Negeri Jakarta Selatan.", "The hearing was held at the South Jakarta District Court."),
        ("Macet terjadi di Jalan Sudirman.", "Traffic was heavy on Jalan Sudirman."),
        ("Warga Kabupaten Bogor mengungsi.", "Residents of Bogor Regency were evacuated."),
        ("Banjir melanda Jawa Barat dan Sumatera.", "Floods hit West Java and Sumatra."),
        ("Delegasi AS dan PBB bertemu pada KTT Uni Eropa.", "US and UN delegations met at the EU summit."),
        ("Presiden Soeharto mundur pada Mei 1998.", "President Suharto stepped down in May 1998."),
        ("Presiden Jokowi hadir.", "President Joko Widodo attended."),
        ("Dr. H. Sulaeman Harun, S.E., M.M. dilantik.", "Sulaeman Harun was sworn in."),
        ("KPK menahan Basarudin.", "The Corruption Eradication Commission detained Basarudin."),
        ("Kata TrumpKamis lalu, tarif naik.", "Trump said last Thursday that tariffs would rise."),
        ("Kapal itu berlabuh di Tanjung Priok.", "The ship docked at Tanjungpriok."),
        ("Ia lahir di Skandinavia.", "He was born in Scandinavia."),
        ("Rumah Djarot digeledah pada Selasa.", "Djarot's house was searched on Tuesday."),
        ("Harga Beras Naik, Pedagang Mengeluh", "Rice Prices Rise, Traders Complain"),
        ("Warga Jamaika itu menang.", "The Jamaican won."),
    ],
)
def test_names_that_arrived_are_not_flagged(source: str, english: str) -> None:
    assert codes(source, english) == []


@pytest.mark.parametrize(
    ("source", "english", "code"),
    [
        ("Gubernur Djarot membuka pasar itu.", "The governor opened the market.", "name-missing"),
        ("Delegasi Jepang tiba lebih dulu.", "The delegation arrived first.", "name-missing"),
        ("Ia menjabat duta besar untuk Belanda.", "He served as ambassador to Belgium.", "name-missing"),
        ("Gubernur Djarot membuka pasar itu.", "Governor Djarut opened the market.", "name-changed"),
        ("Nelayan Lamongan mengadu kepada Simanjuntak.", "Fishermen from Lamongan complained to Simanjuntuk.", "name-changed"),
        ("Gubernur membuka pasar itu.", "The governor opened the market with Simanjuntak.", "name-added"),
        ("Delegasi Jepang tiba.", "The Japanese delegation arrived with a Norwegian.", "name-added"),
        ('"Kami siap," kata Indra.', '"We are ready," he said.', "name-missing"),
    ],
)
def test_lost_respelt_and_invented_names_are_flagged(source: str, english: str, code: str) -> None:
    assert code in codes(source, english)


def test_a_flag_carries_the_words_of_the_source_as_they_stand() -> None:
    source, english = "Bupati meresmikan pabrik milik Hendropriyono Sastro kemarin.", "The regent opened the factory yesterday."
    (flag,) = compare_names(words(source), words(english), Known(), text=source, english_text=english)
    assert flag.source in source
    assert flag.source == "Hendropriyono Sastro"
    assert flag.serious


def test_known_terms_stand_for_names_on_both_sides() -> None:
    known = Known(terms=(("Bappenas", "Ministry of National Development Planning"), ("Kejagung", "Attorney General's Office")))
    assert (
        codes(
            "Kejagung memeriksa Bappenas.",
            "The Attorney General's Office questioned the Ministry of National Development Planning.",
            known,
        )
        == []
    )


def test_a_name_seen_elsewhere_in_the_article_only_asks_for_a_look() -> None:
    source, english = "Pihaknya siap membantu.", "Hendropriyono is ready to help, and so is Hendropriyono."
    flags = compare_names(words(source), words(english), Known(names=frozenset({"hendropriyono"})), text=source, english_text=english)
    assert flags
    assert not any(f.serious for f in flags)


def test_names_are_listed_with_place_and_kind() -> None:
    text = "President Joko Widodo met Foreign Minister Retno Marsudi of the Ministry of Foreign Affairs in Jakarta, the KPK said."
    found = names(text, "en")
    assert [(n.text, n.kind) for n in found] == [
        ("Joko Widodo", "person"),
        ("Retno Marsudi", "person"),
        ("Ministry of Foreign Affairs", "body"),
        ("Jakarta", "place"),
        ("KPK", "body"),
    ]
    assert all(text[n.start : n.end] == n.text for n in found)


def test_indonesian_names_are_listed_too() -> None:
    text = "Menteri Luar Negeri Retno Marsudi bertemu Presiden Joko Widodo di Bogor, kata Budi, Selasa (17/3)."
    assert [n.text for n in names(text, "id")] == ["Retno Marsudi", "Joko Widodo", "Bogor", "Budi"]
