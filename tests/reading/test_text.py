"""Reading text: encodings, damage, header lines, and every way in which a file can be no article."""

from __future__ import annotations

import contextlib
import io
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.errors import (
    BinaryInputError,
    EmptyInputError,
    InputError,
    MissingFileError,
    NotAFileError,
    PermissionDeniedError,
    TooLongError,
)
from summarise.reading.text import decode, parse_published, read_file, read_stream, repair

TEXT = "“Tidak ada pungutan”, kata Menteri Sosial – dan harga café tidak naik."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings_are_told(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "x") == TEXT


def test_mojibake_is_undone_and_plain_text_left_alone() -> None:
    assert "“tidak ada”" in repair("Ia berkata â€œtidak adaâ€\x9d kemarin.")
    assert repair(TEXT) == TEXT


def test_newlines_and_invisible_characters_are_made_plain() -> None:
    assert repair("a\r\nb\rc\u200bd\x00e\u00a0f") == "a\nb\ncde f"


def test_header_lines_are_read(tmp_path: Path) -> None:
    path = tmp_path / "beras.txt"
    path.write_text("Judul: Harga Beras\nTanggal: Jumat, 20 Jun 2025 16:13 WIB\nSumber: Kabar\n\nHarga beras naik.\n", "utf-8")
    article = read_file(path)
    assert (article.title, article.published, article.outlet, article.id) == ("Harga Beras", date(2025, 6, 20), "Kabar", "beras")
    assert article.text.strip() == "Harga beras naik."
    assert article.source == str(path)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Jumat, 20 Jun 2025 16:13 WIB", date(2025, 6, 20)),
        ("Diperbarui 16 Jun 2025, 21:43 WIB", date(2025, 6, 16)),
        ("2025-06-17T08:00:00", date(2025, 6, 17)),
        ("17 Agustus 1945", date(1945, 8, 17)),
        ("17/8/2025", date(2025, 8, 17)),
        ("June 17, 2025", date(2025, 6, 17)),
        ("Selasa (17/3)", None),
        ("31 Februari 2025", None),
        ("", None),
    ],
)
def test_the_day_of_publication_is_read_but_never_guessed(text: str, day: date | None) -> None:
    assert parse_published(text) == day


def test_what_is_not_a_readable_article_is_named(tmp_path: Path) -> None:
    empty, binary, pdf = tmp_path / "empty", tmp_path / "binary", tmp_path / "a.pdf"
    empty.write_text(" \n\t\n")
    binary.write_bytes(bytes(range(256)) * 40)
    pdf.write_bytes(b"%PDF-1.7\n...")
    cases: list[tuple[Path, type[InputError]]] = [
        (tmp_path / "missing.txt", MissingFileError),
        (tmp_path, NotAFileError),
        (empty, EmptyInputError),
        (binary, BinaryInputError),
        (pdf, BinaryInputError),
    ]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        cases.append((tmp_path / "pipe", NotAFileError))
    for path, kind in cases:
        with pytest.raises(kind) as caught:
            read_file(path)
        assert type(caught.value) is kind
        assert str(path) in str(caught.value)


def test_a_file_that_may_not_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(PermissionDeniedError, match="may not read"):
        read_file(path)


def test_a_file_that_is_too_long_is_refused_before_it_is_decoded() -> None:
    with pytest.raises(TooLongError):
        read_stream(io.BytesIO(b"a" * 101), max_bytes=100)


@given(st.binary(max_size=400))
def test_any_bytes_are_an_article_or_an_input_error(data: bytes) -> None:
    with contextlib.suppress(InputError):
        assert read_stream(io.BytesIO(data)).text.strip()


@given(st.text())
def test_any_text_can_be_repaired(text: str) -> None:
    assert "\r" not in repair(text)
