"""What the parsers read out of news text, with offsets, and that nothing makes them raise."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarise.fidelity.values import Kind, compare, parse, render_english, render_indonesian
from summarise.fidelity.values.types import Language, Value

HALF, THIRD, TWO_THIRDS = Decimal("0.5"), Decimal(1) / 3, Decimal(2) / 3

INDONESIAN = [
    ("Rp1,2 triliun", Kind.MONEY, Decimal("1.2e12"), "IDR"),
    ("Rp 500.000,-", Kind.MONEY, Decimal(500000), "IDR"),
    ("IDR 2.482.123.025", Kind.MONEY, Decimal(2482123025), "IDR"),
    ("Rp1.2 triliun", Kind.MONEY, Decimal("1.2e12"), "IDR"),
    ("Rp40 M", Kind.MONEY, Decimal("40e9"), "IDR"),
    ("US$ 3,5 juta", Kind.MONEY, Decimal("3.5e6"), "USD"),
    ("5 dolar Singapura", Kind.MONEY, Decimal(5), "SGD"),
    ("10 ribu dinar kuwait", Kind.MONEY, Decimal(10000), "KWD"),
    ("12,5 persen", Kind.PERCENT, Decimal("12.5"), "%"),
    ("1.234,5", Kind.CARDINAL, Decimal("1234.5"), ""),
    ("3.5 juta", Kind.CARDINAL, Decimal("3.5e6"), ""),
    ("1 juta 200 ribu", Kind.CARDINAL, Decimal(1200000), ""),
    ("dua puluh lima ribu", Kind.CARDINAL, Decimal(25000), ""),
    ("seribu dua ratus tiga belas", Kind.CARDINAL, Decimal(1213), ""),
    ("dua koma lima juta", Kind.CARDINAL, Decimal("2.5e6"), ""),
    ("satu setengah juta", Kind.CARDINAL, Decimal("1.5e6"), ""),
    ("sepertiga", Kind.FRACTION, THIRD, ""),
    ("dua pertiga", Kind.FRACTION, TWO_THIRDS, ""),
    ("puluhan ribu", Kind.APPROXIMATE, Decimal(10000), ""),
    ("ratusan juta rupiah", Kind.APPROXIMATE, Decimal("1e8"), "IDR"),
    ("ke-43", Kind.ORDINAL, Decimal(43), ""),
    ("kedua belas", Kind.ORDINAL, Decimal(12), ""),
    ("dua kali lipat", Kind.MULTIPLE, Decimal(2), ""),
    ("45 tahun", Kind.MEASURE, Decimal(45), "year"),
    ("20 kilometer persegi", Kind.MEASURE, Decimal(20), "square kilometer"),
    ("35 derajat Celsius", Kind.MEASURE, Decimal(35), "degree Celsius"),
    ("usia dua puluhan", Kind.DECADE, Decimal(20), ""),
    ("1980-an", Kind.DECADE, Decimal(1980), ""),
    ("tahun 2019", Kind.YEAR, Decimal(2019), ""),
    ("1000 km", Kind.MEASURE, Decimal(1000), "kilometer"),
]
ENGLISH = [
    ("Rp1.2 trillion", Kind.MONEY, Decimal("1.2e12"), "IDR"),
    ("$14.7 billion", Kind.MONEY, Decimal("14.7e9"), "dollar"),
    ("5 million US dollars", Kind.MONEY, Decimal("5e6"), "USD"),
    ("$5m", Kind.MONEY, Decimal("5e6"), "dollar"),
    ("twenty-five thousand", Kind.CARDINAL, Decimal(25000), ""),
    ("one hundred and sixty-five", Kind.CARDINAL, Decimal(165), ""),
    ("half a million", Kind.CARDINAL, Decimal(500000), ""),
    ("a dozen", Kind.CARDINAL, Decimal(12), ""),
    ("four dozen", Kind.CARDINAL, Decimal(48), ""),
    ("two and a half million", Kind.CARDINAL, Decimal("2.5e6"), ""),
    ("tens of thousands", Kind.APPROXIMATE, Decimal(10000), ""),
    ("two-thirds", Kind.FRACTION, TWO_THIRDS, ""),
    ("half a percent", Kind.PERCENT, HALF, "%"),
    ("the 21st", Kind.ORDINAL, Decimal(21), ""),
    ("twenty-first", Kind.ORDINAL, Decimal(21), ""),
    ("threefold", Kind.MULTIPLE, Decimal(3), ""),
    ("45-year-old", Kind.MEASURE, Decimal(45), "year"),
    ("100 square kilometers", Kind.MEASURE, Decimal(100), "square kilometer"),
    ("the nineties", Kind.DECADE, Decimal(90), ""),
]


def the_one(text: str, language: Language) -> Value:
    (value,) = parse(text, language)
    return value


@pytest.mark.parametrize(("text", "kind", "amount", "unit"), INDONESIAN)
def test_indonesian_figures_are_read(text: str, kind: Kind, amount: Decimal, unit: str) -> None:
    value = the_one(text, "id")
    assert (value.kind, value.amount, value.unit) == (kind, amount, unit)


@pytest.mark.parametrize(("text", "kind", "amount", "unit"), ENGLISH)
def test_english_figures_are_read(text: str, kind: Kind, amount: Decimal, unit: str) -> None:
    value = the_one(text, "en")
    assert (value.kind, value.amount, value.unit) == (kind, amount, unit)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rp1,2 triliun", "Rp1.2 trillion"),
        ("Rp 500.000,-", "Rp500,000"),
        ("Rp10-15 juta", "Rp10 million to Rp15 million"),
        ("5 juta dolar AS", "US$5 million"),
        ("12,5 persen", "12.5 percent"),
        ("Selasa (17/3)", "Tuesday (17/3)"),
        ("Sabtu (7/6/2025)", "Saturday (7/6/2025)"),
        ("pukul 22.00 WIB", "22:00 WIB"),
        ("jam 5 sore", "17:00"),
        ("9 Juni 2025", "9 June 2025"),
        ("12-17 September 2017", "12-17 September 2017"),
        ("awal Maret", "early March"),
        ("ke-43", "43rd"),
        ("ketiga", "third"),
        ("puluhan ribu", "tens of thousands"),
        ("ratusan juta rupiah", "hundreds of millions of rupiah"),
        ("dua puluh lima ribu", "25,000"),
        ("dua pertiga", "two-thirds"),
        ("40-60 sentimeter", "40 to 60 centimeters"),
        ("UU No. 11 Tahun 2020", "Law No. 11 of 2020"),
        ("Pasal 27 ayat (3)", "Article 27 paragraph (3)"),
        ("1980-an", "1980s"),
        ("2-1", "2-1"),
    ],
)
def test_indonesian_values_are_written_in_news_english(text: str, expected: str) -> None:
    assert render_english(the_one(text, "id")) == expected


@pytest.mark.parametrize("text", ["salah satu", "satu-satunya", "sebuah", "seorang", "pertama", "kedua", "keduanya", "sekali"])
def test_words_that_are_hardly_figures_are_optional(text: str) -> None:
    assert all(value.optional for value in parse(text, "id"))


@pytest.mark.parametrize("text", ["https://contoh.id/2025/10/3", "@akun1717", "surel99@contoh.co.id", "kejadian2", "serba", "semua"])
def test_addresses_and_words_are_no_figures(text: str) -> None:
    assert parse(text, "id") == []


def test_offsets_select_the_text_of_a_value() -> None:
    text = "Di Jakarta, Selasa (17/3/2015) pukul 22.00 WIB, Rp1,2 triliun dan 12,5 persen; KTT ke-43."
    for value in parse(text, "id"):
        assert text[value.start : value.end] == value.text


def check_anything(text: str) -> None:
    for language in ("id", "en"):
        end = 0
        for value in parse(text, language):
            assert text[value.start : value.end] == value.text
            assert value.start >= end
            end = value.end
            render_english(value)
            render_indonesian(value)
    compare(text, text[::-1])


PIECES = st.sampled_from(
    ["Rp", " ", "-", "/", ".", ",", "(", ")", ":", "1", "17", "2015", "0", "0/²", "1.234,5", "juta", "triliun", "dua", "puluh", "seribu", "ke",
     "%", "persen", "Maret", "Selasa", "pukul", "WIB", "No", "Pasal", "ayat", "UU", "twenty", "million", "and", "half", "a", "March",
     "p.m.", "of", "hundred", "st", "an", "°", "²", "½", "km", "US$", "IV", "X", "'", "s", "\n", "per", "hingga"]
)  # fmt: skip
ANYTHING = st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join), st.lists(PIECES, max_size=30).map(" ".join))


@settings(max_examples=200, deadline=None)
@given(ANYTHING)
def test_no_text_makes_the_parsers_raise(text: str) -> None:
    check_anything(text)


@pytest.mark.long
@settings(max_examples=10_000, deadline=None)
@given(ANYTHING)
def test_no_text_makes_the_parsers_raise_in_ten_thousand(text: str) -> None:
    check_anything(text)


@pytest.mark.parametrize(
    "piece", ["1-", "1 juta ", "juta ", "1 Januari - ", "Januari-", "1/", "one hundred and ", "Pasal 1 ayat ", "(", "9" * 50]
)
def test_long_rows_of_one_thing_are_read_without_recursion(piece: str) -> None:
    for language in ("id", "en"):
        parse(piece * 3000, language)
