"""What is quoted in the English is quoted in the source."""

from __future__ import annotations

import pytest

from summarise.fidelity.quotations import compare_quotations, quoted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ia berkata, “Kami siap.”", ["Kami siap"]),
        ('"Kami siap," ujarnya.', ["Kami siap"]),
        ('Harga naik," kata dia.', ["Harga naik"]),
        ('Ia menulis: "Kami akan datang', ["Kami akan datang"]),
        ("Film 'Dua Garis' tayang hari ini.", ["Dua Garis"]),
        ("It's the ministers' view.", []),
        ('Katanya, "Satu." Lalu, "Dua."', ["Satu", "Dua"]),
        ('"Kami siap, "ujar Dedi.', ["Kami siap"]),
    ],
)
def test_quoted_stretches_are_found(text: str, expected: list[str]) -> None:
    assert [s.text for s in quoted(text)] == expected


def test_offsets_select_the_stretch() -> None:
    text = "Ia berkata, “Kami siap.”"
    (span,) = quoted(text)
    assert text[span.start : span.end] == "Kami siap."


def test_an_invented_quotation_is_serious() -> None:
    (flag,) = compare_quotations("Menteri mengatakan kebijakan itu perlu.", "The minister said “the policy is needed for all of us”.")
    assert (flag.code, flag.serious) == ("quotation-invented", True)


def test_quotation_marks_that_swallow_the_rest_of_the_sentence_are_flagged() -> None:
    source = "Ia menyebutnya “langkah baik” bagi petani di seluruh wilayah itu, kata juru bicara kementerian."
    english = "“He called it a good step for farmers in the whole of the region, a ministry spokesman said.”"
    assert "quotation-changed" in [f.code for f in compare_quotations(source, english)]


def test_an_english_quotation_is_carried_to_the_letter() -> None:
    source = "Forum itu bertema “Growing Together through South-South Cooperation”."
    kept = "The forum's theme was “Growing Together Through South-South Cooperation”."
    changed = "The forum's theme was “Growing Jointly through Cooperation of the South”."
    assert compare_quotations(source, kept) == []
    assert [f.code for f in compare_quotations(source, changed)] == ["quotation-changed"]


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("“Kami siap,” kata Dedi. “Besok kami berangkat.”", "“We are ready,” Dedi said. “We leave tomorrow.”"),
        ("“Kami siap dan besok kami berangkat,” kata Dedi.", "“We are ready,” Dedi said, “and we leave tomorrow.”"),
        ("Kami akan datang lagi,” kata Dedi.", "We will come again,” Dedi said."),
        ("Ia menulis buku Laut Bercerita.", "She wrote the book ‘Laut Bercerita’."),
    ],
)
def test_quotations_of_the_source_are_not_flagged(source: str, english: str) -> None:
    assert compare_quotations(source, english) == []


def test_a_quotation_left_open_asks_for_a_look() -> None:
    flags = compare_quotations("“Kami siap sekarang,” kata Dedi.", "“We are ready now, said Dedi.")
    assert [(f.code, f.serious) for f in flags] == [("quotation-unclosed", False)]
