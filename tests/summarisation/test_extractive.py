"""What the extractive summariser promises: verbatim, in order, no repetition, to length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.article import Article, Sentence
from summarise.brief import Flag, Translation
from summarise.errors import OptionError
from summarise.summarisation.base import Length, words_of
from summarise.summarisation.extractive import Extractive
from summarise.summarisation.lead import Lead

STORY = [
    (
        "Gempa magnitudo 5,9 mengguncang Halmahera Barat pada Senin pagi.",
        "A magnitude 5.9 quake shook West Halmahera on Monday.",
    ),
    (
        "BPBD mencatat 47 rumah rusak akibat gempa di Halmahera Barat.",
        "The BPBD recorded 47 houses damaged by the quake there.",
    ),
    (
        "Sebanyak 47 rumah rusak akibat gempa di Halmahera Barat, kata BPBD.",
        "As many as 47 houses were damaged, the BPBD said.",
    ),
    ("Ia meminta warga tenang.", "He asked residents to stay calm and to keep away from houses."),
    (
        "Bantuan berupa 300 tenda dikirim dari Manado ke lokasi gempa.",
        "Aid of 300 tents was sent from Manado to the quake area.",
    ),
    ('"Kami takut," kata seorang warga di pengungsian.', '"We are afraid," said one resident at the shelter today.'),
]


def translations(pairs: list[tuple[str, str]] = STORY) -> list[Translation]:
    return [Translation(Sentence(i, 0, 0, 0, n), e) for n, (i, e) in enumerate(pairs)]


def test_points_are_verbatim_translations_in_the_order_of_the_article() -> None:
    chosen = Extractive().select(Article(""), translations(), Length(3))
    assert len(chosen) == 3
    assert [s.sources[0] for s in chosen] == sorted(s.sources[0] for s in chosen)
    assert all(s.english == STORY[s.sources[0]][1] for s in chosen)


def test_the_same_thing_is_not_said_twice() -> None:
    chosen = {s.sources[0] for s in Extractive().select(Article(""), translations(), Length(3))}
    assert not {1, 2} <= chosen


def test_a_sentence_that_opens_with_a_pronoun_is_not_preferred() -> None:
    chosen = {s.sources[0] for s in Extractive().select(Article(""), translations(), Length(3))}
    assert 3 not in chosen


def test_a_refused_translation_gives_way_to_a_sound_one() -> None:
    sound = translations()
    refused = [
        sound[0],
        Translation(sound[1].sentence, sound[1].english, flags=(Flag("figure-changed", "47 became 74."),)),
    ]
    chosen = {s.sources[0] for s in Extractive().select(Article(""), [*refused, *sound[2:]], Length(2))}
    assert 1 not in chosen


def test_title_words_draw_their_sentence_in() -> None:
    title = Article("", title="Bantuan 300 tenda dikirim dari Manado")
    assert 4 in {s.sources[0] for s in Extractive().select(title, translations(), Length(2))}


@pytest.mark.parametrize("words", [12, 25, 40])
def test_a_brief_in_words_stays_within_them(words: int) -> None:
    chosen = Extractive().select(Article(""), translations(), Length(words=words))
    assert sum(words_of(s.english) for s in chosen) <= words


def test_a_budget_smaller_than_any_sentence_still_gives_one_point() -> None:
    assert len(Extractive().select(Article(""), translations(), Length(words=1))) == 1


def test_an_article_shorter_than_the_brief_is_given_whole() -> None:
    assert len(Extractive().select(Article(""), translations()[:2], Length(5))) == 2


def test_lead_gives_the_opening() -> None:
    assert [s.sources for s in Lead().select(Article(""), translations(), Length(2))] == [(0,), (1,)]


@pytest.mark.parametrize(("sentences", "words"), [(0, None), (3, 0)])
def test_a_length_of_nothing_is_refused(sentences: int, words: int | None) -> None:
    with pytest.raises(OptionError):
        Length(sentences, words)


@given(st.lists(st.tuples(st.text(max_size=60), st.text(max_size=60)), max_size=12), st.integers(1, 5))
def test_any_sentences_give_at_most_so_many_distinct_points(pairs: list[tuple[str, str]], n: int) -> None:
    chosen = Extractive().select(Article(""), translations(pairs), Length(n))
    places = [s.sources[0] for s in chosen]
    assert len(places) == len(set(places)) <= n
    assert all(s.english.strip() for s in chosen)
    assert len(chosen) == min(n, sum(bool(e.strip()) for _, e in pairs))
