"""What a rendered brief promises: nothing in an article can become markup, and JSON keeps its contract."""

from __future__ import annotations

import json
import re
from datetime import date
from importlib.resources import files

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.article import Article, Sentence
from summarise.brief import Brief, Dateline, Figure, Flag, Hint, Named, Point, Support, Translation, Verdict
from summarise.rendering.json import to_dict, to_json
from summarise.rendering.markdown import escape, markdown
from summarise.signature import Signature

TEXT = "Harga beras tidak naik pada Mei 2025. Pemerintah menyalurkan 2,5 ton beras."
SENTENCES = (Sentence(TEXT[:37], 0, 37, 0, 0), Sentence(TEXT[38:], 38, len(TEXT), 0, 1))


@pytest.fixture
def brief() -> Brief:
    flag = Flag("figure-missing", "2,5 ton is not in the English.", "2,5 ton")
    return Brief(
        article=Article(TEXT, id="beras", title="Beras"),
        headline="Rice price does not rise",
        dateline=Dateline("Jakarta", "Kabar", date(2025, 6, 18), date(2025, 6, 17)),
        points=(
            Point("The price of rice did not rise in May 2025.", SENTENCES[:1]),
            Point("The government distributed rice.", SENTENCES[1:], Support.UNSUPPORTED, (flag,)),
        ),
        figures=(Figure("May 2025", "Mei 2025", "month", 0, 28, 36),),
        named=(Named("KPK", "body", "Corruption Eradication Commission", (0,)),),
        translations=(Translation(SENTENCES[0], "The price …", -0.2, (Hint("Mei", "May", used=True),)),),
        verdict=Verdict.REVIEW,
        signature=Signature((("model", "tiny"),)),
    )


def test_markdown_says_everything_a_reader_needs(brief: Brief) -> None:
    text = markdown(brief, translation=True)
    assert text.startswith("# Rice price does not rise\n\n*Jakarta, 17 June 2025, Kabar*\n")
    assert "1. The price of rice did not rise in May 2025.\n" in text
    assert "2. The government distributed rice. ✗\n   - 2,5 ton is not in the English.\n" in text
    assert "2. Pemerintah menyalurkan 2,5 ton beras." in text
    assert "Corruption Eradication Commission" in text
    assert "| The price … | Harga beras tidak naik pada Mei 2025. |" in text
    assert "review" in text
    assert "model:tiny" in text


def test_without_sources_no_indonesian_is_shown(brief: Brief) -> None:
    assert "Harga beras" not in markdown(brief, sources=False)


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "![x](http://a)",
        "[klik](javascript:x)",
        "# judul",
        "1. satu",
        "`kode`",
        "a|b",
        "*tebal*",
        "- x",
    ],
)
def test_markup_in_an_article_is_shown_not_obeyed(hostile: str) -> None:
    shown = escape(hostile)
    assert re.sub(r"\\(?=[\\`*_\[\]<>#|+.\-])|\\(?=\d)", "", shown) == hostile
    assert not re.search(r"(?<!\\)[<\[`*|#]", shown)
    assert not re.match(r"[-+]|\d+\.", shown)


@given(st.text())
def test_escaped_text_is_one_line(text: str) -> None:
    assert "\n" not in escape(text)


@pytest.mark.parametrize("translation", [False, True])
def test_json_keeps_to_its_schema(brief: Brief, *, translation: bool) -> None:
    schema = json.loads((files("summarise.rendering") / "brief.schema.json").read_text("utf-8"))
    jsonschema.validate(to_dict(brief, translation=translation), schema)
    assert ("translation" in to_dict(brief, translation=translation)) is translation


def test_json_is_one_line_and_its_offsets_select_the_source(brief: Brief) -> None:
    line = to_json(brief)
    assert "\n" not in line
    data = json.loads(line)
    for point in data["points"]:
        for source in point["sources"]:
            assert data["article"]["text"][source["start"] : source["end"]] == source["text"]
    figure = data["figures"][0]
    assert data["article"]["text"][figure["start"] : figure["end"]] == figure["source"]
