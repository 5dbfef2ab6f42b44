"""Round the points: a headline that the checks accept, figures that both languages have, names that stand in both."""

from __future__ import annotations

from datetime import date

import pytest

from summarise.article import Article, Sentence
from summarise.brief import Flag, Point, Support, Translation
from summarise.cleaning import clean
from summarise.composing import HEADLINE_WORDS, dateline_of, figures_of, headline_of, names_of
from summarise.glossary import Glossary

TEXT = "Bank Indonesia (BI) menyalurkan Rp1,2 triliun kepada 310 petani, kata Siti Rahmah, Selasa (17/6/2025)."
ENGLISH = "Bank Indonesia (BI) disbursed Rp1.2 trillion to 310 farmers, Siti Rahmah said on Tuesday (17/6/2025)."
SENTENCE = Sentence(TEXT, 0, len(TEXT), 0)
POINT = Point(ENGLISH, (SENTENCE,))
TITLE = Sentence("Judul", -1, -1, -1, -1)


FLAG = Flag("figure-added", "13 is not in the source.")
DOUBTFUL = Point(ENGLISH, (SENTENCE,), Support.UNSUPPORTED, (FLAG,))


def test_the_headline_is_the_opening_of_the_first_supported_point() -> None:
    headline = headline_of(Translation(TITLE, "Farmers Receive Aid."), [DOUBTFUL, POINT])
    assert headline == "Bank Indonesia (BI) disbursed Rp1.2 trillion to 310 farmers, Siti Rahmah said on Tuesday"
    assert len(headline.split()) <= HEADLINE_WORDS


def test_without_a_supported_point_the_title_stands_if_no_check_refuses_it() -> None:
    assert headline_of(Translation(TITLE, "Farmers Receive Aid."), [DOUBTFUL]) == "Farmers Receive Aid"
    assert headline_of(Translation(TITLE, "13 Farmers", flags=(FLAG,)), [DOUBTFUL]) != "13 Farmers"


def test_a_headline_has_no_date_in_brackets() -> None:
    assert headline_of(None, [Point("The deal was signed on Tuesday (17/3).", ())]) == "The deal was signed on Tuesday"


@pytest.mark.parametrize("before", ["COVID-", "Sanar Ghanim (", "mobil DK "])
def test_numbers_of_diseases_plates_and_ages_are_no_key_figures(before: str) -> None:
    source, english = f"Polisi mencatat {before}1623 itu.", f"Police noted {before}1623."
    assert figures_of(Article(source), [Point(english, (Sentence(source, 0, len(source), 0),))]) == ()


def test_a_headline_from_a_long_lead_shows_that_it_breaks_off() -> None:
    assert headline_of(None, [Point("word " * 40, ())]).endswith("…")


def test_a_headline_is_cut_where_something_has_been_said() -> None:
    lead = "A total of 182 families on Sebira Island, Thousand Islands, are now enjoying electricity all day, the company said."
    assert "are" in headline_of(None, [Point(lead, ())])


def test_a_headline_opens_with_the_news_not_with_who_reported_it() -> None:
    lead = "As reported by Antara on Thursday (19/6/2025), the revocation is regulated by a new rule."
    assert headline_of(None, [Point(lead, ())]) == "The revocation is regulated by a new rule"
    late = "Although it is often assumed that insurance is for the young, many elderly people still need protection from it today."
    assert headline_of(None, [Point(late, ())]).endswith("…")


def test_figures_are_those_that_both_languages_have_with_their_places() -> None:
    figures = figures_of(Article(TEXT), [POINT])
    assert [(f.source, f.english) for f in figures] == [
        ("Rp1,2 triliun", "Rp1.2 trillion"),
        ("310", "310"),
        ("Selasa (17/6/2025)", "Tuesday (17/6/2025)"),
    ]
    assert all(TEXT[f.start : f.end] == f.source for f in figures)


@pytest.mark.parametrize("english", ["The bank disbursed Rp1.2 billion.", "The bank disbursed money."])
def test_a_figure_that_did_not_arrive_is_not_shown(english: str) -> None:
    assert figures_of(Article(TEXT), [Point(english, (SENTENCE,))]) == ()


def test_names_are_those_that_stand_in_both() -> None:
    names = {n.name for n in names_of([POINT], Glossary.load())}
    assert {"Siti Rahmah", "BI"} <= names
    assert names_of([Point("A person spoke.", (SENTENCE,))], Glossary.load()) == ()


@pytest.mark.parametrize(("weekday", "day"), [("Selasa", date(2015, 3, 17)), ("Rabu", None)])
def test_the_day_of_the_event_is_given_only_where_its_weekday_agrees(weekday: str, day: date | None) -> None:
    text = f"Kesepakatan itu ditandatangani di Jakarta, {weekday} (17/3)."
    article = Article(text, published=date(2015, 3, 18))
    translation = Translation(Sentence(text, 0, len(text), 0), "")
    assert dateline_of(article, clean(article), [translation]).event == day
