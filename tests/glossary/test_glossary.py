"""The built-in table keeps its rules; the user's own files go on top; mistakes in them are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarise.errors import GlossaryError
from summarise.glossary import Glossary
from summarise.glossary.terms import builtin


def test_every_row_of_the_builtin_glossary_is_clean() -> None:
    for term in builtin():
        for cell in (term.source, term.target, term.short, term.kind, term.note):
            assert cell == " ".join(cell.split())
        assert term.source
        assert term.target
        assert term.kind
        assert not set(";=\n") & set(term.source + term.target)


def test_a_form_with_two_meanings_has_at_most_one_without_a_context() -> None:
    plain: dict[str, str] = {}
    for term in builtin():
        if not term.context:
            assert plain.setdefault(term.source, term.target) == term.target, term.source


def test_no_row_stands_twice() -> None:
    rows = [(t.source, t.target, t.context) for t in builtin()]
    assert len(rows) == len(set(rows))


def test_a_name_is_written_out_with_its_acronym_and_a_common_noun_is_not() -> None:
    glossary = Glossary.load()
    assert glossary.expand("KPK") == "Corruption Eradication Commission (KPK)"
    assert glossary.expand("Bursa Efek Indonesia") == "Indonesia Stock Exchange (IDX)"
    assert glossary.expand("TKP") == "crime scene"
    assert glossary.expand("Densus 88") == "Counterterrorism Special Detachment 88 (Densus 88)"
    assert glossary.expand(glossary.matches("Kata KPK.")[0]) == "Corruption Eradication Commission (KPK)"


def test_an_unknown_or_ambiguous_form_is_not_written_out() -> None:
    glossary = Glossary.load()
    assert glossary.expand("PMI") == "PMI"
    assert glossary.expand("XYZQ") == "XYZQ"


def test_names_are_found_from_either_language() -> None:
    glossary = Glossary.load()
    assert {t.target for t in glossary.lookup("KPK")} == {"Corruption Eradication Commission"}
    assert "KPK" in {t.source for t in glossary.lookup_english("Corruption Eradication Commission")}
    assert glossary.lookup("tidak ada") == ()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("own.tsv", "KPK\tAnti-Graft Body\n"),
        ("own.tsv", "source\ttarget\nKPK\tAnti-Graft Body\n"),
        ("own.tsv", "target\tnote\tsource\nAnti-Graft Body\t\tKPK\n"),
        ("own.csv", 'source,target\nKPK,"Anti-Graft Body"\n'),
        ("own.csv", "\ufeffKPK;Anti-Graft Body\r\n\r\n"),
    ],
)
def test_a_users_file_hides_the_builtin_rows_of_its_forms(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_bytes(text.encode())
    glossary = Glossary.load([path])
    assert [(t.target, t.user) for t in glossary.lookup("KPK")] == [("Anti-Graft Body", True)]
    assert glossary.matches("Ini KPK.")[0].user
    assert glossary.lookup("Bawaslu")


def test_later_files_lie_over_earlier_ones(tmp_path: Path) -> None:
    first, second = tmp_path / "a.tsv", tmp_path / "b.tsv"
    first.write_text("KPK\tone\nOJK\tone\n", "utf-8")
    second.write_text("KPK\ttwo\n", "utf-8")
    glossary = Glossary.load([first, second])
    assert [glossary.lookup(s)[0].target for s in ("KPK", "OJK")] == ["two", "one"]


def test_terms_that_are_not_to_be_translated_stay_as_they_are(tmp_path: Path) -> None:
    listed = tmp_path / "keep.txt"
    listed.write_text("Dapur Umum\n\nKPK\n", "utf-8")
    glossary = Glossary.load(do_not_translate=[listed, "Sekolah Rakyat"])
    found = {m.source: m.target for m in glossary.matches("Sekolah Rakyat dan Dapur Umum diawasi KPK.")}
    assert found == {"Sekolah Rakyat": "Sekolah Rakyat", "Dapur Umum": "Dapur Umum", "KPK": "KPK"}


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("KPK\tx\nOJK\n", "line 2", "A term and its English are needed"),
        ("\n\n\tonly english\n", "line 3", "A term and its English are needed"),
        ("KPK\tx\nBI\ty\nKPK\tz\n", "line 3", "another English on line 1"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_line(tmp_path: Path, text: str, line: str, says: str) -> None:
    path = tmp_path / "own.tsv"
    path.write_text(text, "utf-8")
    with pytest.raises(GlossaryError) as caught:
        Glossary.load([path])
    assert str(path) in str(caught.value)
    assert line in str(caught.value)
    assert says in str(caught.value)
    assert caught.value.advice


def test_files_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    binary = tmp_path / "own.tsv"
    binary.write_bytes(b"\xff\xfe\x00\x81")
    quoted = tmp_path / "own.csv"
    quoted.write_text('KPK,"open\n', "utf-8")
    for path in (binary, quoted, tmp_path / "missing.tsv", tmp_path):
        with pytest.raises(GlossaryError) as caught:
            Glossary.load([path])
        assert str(path) in str(caught.value)


def test_the_digest_tells_what_decides_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_text("KPK\tAnti-Graft Body\n", "utf-8")
    assert Glossary.load().digest == Glossary.load().digest
    assert Glossary.load([path]).digest != Glossary.load().digest
    assert Glossary.load(do_not_translate=["KPK"]).digest != Glossary.load().digest
