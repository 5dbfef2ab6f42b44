"""The language of an article is told, Malay from Indonesian too, and only plain English sentences are called English."""

from __future__ import annotations

import pytest

from summarise.language import article_language, sentence_language


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("id", "Pemerintah akan menaikkan harga beras karena stok tidak cukup, kata Menteri Pertanian pada Selasa."),
        ("ms", "Kerajaan akan menaikkan harga beras kerana stok tidak mencukupi, kata beliau. Wang itu daripada kementerian."),
        ("en", "The government will raise the price of rice because stocks are not sufficient, the minister said on Tuesday."),
        ("nl", "De regering zal de prijs van rijst verhogen omdat de voorraad niet genoeg is, zei de minister op dinsdag."),
        ("jv", "Pamarentah bakal ngundhakake rega beras amarga stoke ora cukup, ngendikane Bapak Menteri ing dina Selasa."),
    ],
)
def test_the_language_of_an_article_is_told(code: str, text: str) -> None:
    assert article_language(text).code == code


@pytest.mark.parametrize("text", ["", "12.500", "???", "KPK"])
def test_a_text_without_words_has_some_language_and_no_error(text: str) -> None:
    assert 0 <= article_language(text).confidence <= 1


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "We will not give up on this plan."),
        ("en", '"This is the best result that we have seen in years," said the coach.'),
        ("id", "Bank of America Merrill Lynch Indonesia menurunkan target harga saham itu."),
        ("id", "Growing Together"),
        ("id", "Ia meluncurkan buku The Art of the Possible di Jakarta pada Senin."),
        ("id", ""),
    ],
)
def test_only_plain_english_is_called_english(code: str, text: str) -> None:
    assert sentence_language(text) == code
