"""A text is put to the model as its `prompt.json` says, in parts."""

from __future__ import annotations

from summarise.models.prompt import Prompt

PROMPT = Prompt("{terms}Source: {source}\nTarget:", "<b>", "<e>", "Use: {pairs}\n", "{source} -> {target}", " | ")


def test_the_source_stands_between_what_comes_before_and_after() -> None:
    assert PROMPT.parts("satu") == ("Source:", " satu", "\nTarget:")


def test_hints_make_a_line_before_the_source() -> None:
    assert PROMPT.parts("satu", [("a", "b"), ("c", "d")])[0] == "Use: a -> b | c -> d\nSource:"


def test_braces_in_a_source_or_a_hint_are_only_text() -> None:
    before, source, after = PROMPT.parts("{terms} {source}", [("{source}", "{pairs}")])
    assert before == "Use: {source} -> {pairs}\nSource:"
    assert source == " {terms} {source}"
    assert after == "\nTarget:"


def test_a_model_without_a_line_for_hints_gets_none() -> None:
    prompt = Prompt("{source}\n", "<b>", "<e>")
    assert not prompt.takes_terms
    assert prompt.parts("satu", [("a", "b")]) == ("", "satu", "\n")
