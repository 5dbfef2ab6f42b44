"""Plain text to an Article: bytes, encoding, repair, and what the first lines say about the article."""

from __future__ import annotations

import codecs
import re
import stat
import unicodedata
from datetime import date
from pathlib import Path
from typing import BinaryIO

from summarise.article import Article
from summarise.errors import (
    BinaryInputError,
    EmptyInputError,
    EncodingError,
    InputError,
    MissingFileError,
    NotAFileError,
    PermissionDeniedError,
    TooLongError,
)

MAX_BYTES = 8 * 2**20
"""A plain text file larger than this is not one article."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF", b"\xd0\xcf\x11\xe0")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u200c\u200d\u2060\ufeff\u00ad]")
_FIELD = re.compile(
    r"(?P<key>title|judul|date|tanggal|published|outlet|sumber|source|media|place|tempat)\s*:\s*(?P<value>.+)",
    re.IGNORECASE,
)
_KEYS = {
    "title": "title",
    "judul": "title",
    "date": "published",
    "tanggal": "published",
    "published": "published",
    "outlet": "outlet",
    "sumber": "outlet",
    "source": "outlet",
    "media": "outlet",
    "place": "place",
    "tempat": "place",
}
_MONTHS = {
    m: n
    for n, names in enumerate(
        (
            "jan januari january",
            "feb februari february pebruari",
            "mar maret march",
            "apr april",
            "mei may",
            "jun juni june",
            "jul juli july",
            "agu agt agustus aug august ags",
            "sep sept september",
            "okt oktober oct october",
            "nov november nopember",
            "des desember dec december",
        ),
        1,
    )
    for m in names.split()
}
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})")
_SLASHED = re.compile(r"\b(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b")
_WRITTEN = re.compile(r"\b(\d{1,2})\s+([^\W\d_]{3,})\.?,?\s+(\d{4})\b")
_AMERICAN = re.compile(r"\b([^\W\d_]{3,})\s+(\d{1,2}),\s*(\d{4})\b")


def read_file(path: Path, *, max_bytes: int = MAX_BYTES) -> Article:
    """The article in a text file. Raises InputError's kinds."""
    return article(read_text(path, max_bytes=max_bytes), id_=path.stem, source=str(path))


def read_stream(stream: BinaryIO, source: str = "-", *, max_bytes: int = MAX_BYTES) -> Article:
    """The article in a binary stream, read to its end."""
    return article(read_text_stream(stream, source, max_bytes=max_bytes), id_="stdin" if source == "-" else source, source=source)


def read_text(path: Path, *, max_bytes: int = MAX_BYTES) -> str:
    """The text of a file as it stands, decoded."""
    where = str(path)
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise NotAFileError("It is a folder, not an article.", where=where, advice="Name the files in it.")
        if not stat.S_ISREG(mode):
            raise NotAFileError("It is not a regular file.", where=where)
        with path.open("rb") as file:
            return read_text_stream(file, where, max_bytes=max_bytes)
    except FileNotFoundError as error:
        raise MissingFileError("There is no such file.", where=where) from error
    except PermissionError as error:
        raise PermissionDeniedError("You may not read it.", where=where, advice="Change its permissions.") from error
    except (OSError, ValueError) as error:
        raise InputError(f"It cannot be read: {error}.", where=where) from error


def read_text_stream(stream: BinaryIO, source: str = "-", *, max_bytes: int = MAX_BYTES) -> str:
    """The text of a stream as it stands, decoded."""
    data = stream.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise TooLongError(f"It is longer than {max_bytes // 2**20} MiB: too long for one article.", where=source)
    return decode(data, source)


def decode(data: bytes, where: str) -> str:
    """Bytes to text: by byte order mark, as UTF-8, else as charset-normalizer finds."""
    if not data.strip():
        raise EmptyInputError("It is empty.", where=where)
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decoded(data, encoding, where)
    if data.startswith(_MAGIC):
        raise BinaryInputError("It is not a text file.", where=where)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _guessed(data, where)
    if sum(c < " " and c not in "\t\n\r\f\x0b\x1b" for c in text[:4096]) > len(text[:4096]) / 50:
        raise BinaryInputError("It is not a text file.", where=where)
    return text


def _decoded(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise EncodingError(f"It says that it is {encoding}, but it is not.", where=where) from error


def _guessed(data: bytes, where: str) -> str:
    from charset_normalizer import from_bytes

    zeros = data[:2000].count(0)
    if zeros:
        for encoding in ("utf-16-le", "utf-16-be"):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            if sum(c.isascii() for c in text) > 0.9 * len(text):
                return text
        raise BinaryInputError("It is not a text file.", where=where)
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        best = from_bytes(data).best()
        if best is None:
            raise EncodingError("Its encoding cannot be told.", where=where, advice="Save it as UTF-8.") from None
        return str(best)
    if sum(c.isalpha() or c.isspace() for c in text) < 0.6 * len(text):
        raise BinaryInputError("It is not a text file.", where=where)
    return text


def repair(text: str) -> str:
    """Mojibake undone, newlines and composed characters made uniform, control and zero-width characters removed."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n").replace("\x0c", "\n")
    if not text.isascii():
        import ftfy

        config = ftfy.TextFixerConfig(unescape_html=False, uncurl_quotes=False, fix_latin_ligatures=True, normalization=None)
        text = unicodedata.normalize("NFC", ftfy.fix_text(text, config))
    return _CONTROL.sub("", text).replace("\u00a0", " ")


def article(text: str, *, id_: str = "", source: str = "") -> Article:
    """An article of a text whose first lines may say its title, day and outlet (`Title:`, `Tanggal:`, …)."""
    text = repair(text)
    known: dict[str, str] = {}
    lines = text.split("\n")
    place = 0
    while place < len(lines) and (not lines[place].strip() or (m := _FIELD.fullmatch(lines[place].strip()))):
        if lines[place].strip() and m:
            known.setdefault(_KEYS[m["key"].lower()], m["value"].strip())
        place += 1
    body = "\n".join(lines[place:]) if known else text
    if not body.strip():
        raise EmptyInputError("There is no text in it.", where=source or None)
    return Article(
        body,
        id=id_,
        title=known.get("title", ""),
        outlet=known.get("outlet", ""),
        place=known.get("place", ""),
        published=parse_published(known.get("published", "")),
        source=source,
    )


def parse_published(text: str) -> date | None:
    """The day in a line like `Jumat, 20 Jun 2025 16:13 WIB`, `2025-06-20` or `June 20, 2025`; None where a year is missing."""
    for pattern, order in ((_ISO, (1, 2, 3)), (_SLASHED, (3, 2, 1)), (_WRITTEN, (3, 2, 1)), (_AMERICAN, (3, 1, 2))):
        for match in pattern.finditer(text):
            year, month, day = (match[i] for i in order)
            number = int(month) if month.isdigit() else _MONTHS.get(month.lower())
            try:
                if number:
                    return date(int(year), number, int(day))
            except ValueError:
                continue
    return None
