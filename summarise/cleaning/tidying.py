"""A sentence as it is put to the translator: white space, lost spaces, and capitals set right."""

from __future__ import annotations

import re
from collections.abc import Collection

from summarise.cleaning.gluing import unglue

_SPACES = re.compile(r"\s+")
_GLUED_WORDS = re.compile(r"(?<=[a-z]{3})(?=[A-Z][A-Z]{2,}[a-z]{3,}\b)|(?<=[a-z]{4})(?=PT [A-Z])")
_AFTER_CAPITALS = re.compile(r"(?<=\b[A-Z]{3})(?=(?:naik|turun|yang|dan|akan|dalam|mengatakan|melalui|menjadi)\b)")
_BRACKET = re.compile(r"(?<=[a-z])\((?=[A-Z])|\)(?=[A-Za-z]{2})")
_STOP_GLUED = re.compile(r"(?<=[a-z]{2}[.?!])(?=[A-Z][a-z])|(?<=[a-z],)(?=[a-zA-Z]{2})")
_SPACE_BEFORE = re.compile(r" +(?=[,.;:!?](?:\s|$))")
_KNOWN_GLUE = re.compile(
    r"(?<=[a-z])(?=(?:Jakarta|Indonesia|Presiden|Menteri|Gubernur|Polda|Polri|Kementerian|Universitas|Komisi|Badan|Bank|Kota|"
    r"Kabupaten|Provinsi|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Donald|Amerika)\b)"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LEAST_CAPITALS = 4
_WORD_LENGTH = 3


def tidy(text: str, forms: Collection[str] = ()) -> str:
    """Tidy a sentence. `forms` are words as the article writes them elsewhere (`KPK`, `Halmahera`): capitals are set by them."""
    text = _SPACES.sub(" ", text).strip()
    text = _SPACE_BEFORE.sub("", text)
    text = _BRACKET.sub(lambda m: " (" if m[0] == "(" else ") ", text)
    text = _STOP_GLUED.sub(" ", text)
    text = _KNOWN_GLUE.sub(" ", text)
    text = unglue(text)
    text = _GLUED_WORDS.sub(" ", text)
    text = _AFTER_CAPITALS.sub(" ", text)
    return _lowered(text, forms) if _shouts(text) else text


def _shouts(text: str) -> bool:
    words = _WORD.findall(text)
    upper = sum(w.isupper() for w in words)
    return len(words) >= _LEAST_CAPITALS and upper > 0.8 * len(words) and sum(len(w) for w in words) / len(words) > _WORD_LENGTH


def _lowered(text: str, forms: Collection[str]) -> str:
    """Sentence case, words that the article knows in another form taken from it."""
    known = {f.upper(): f for f in forms}

    def set_(match: re.Match[str]) -> str:
        word = match[0]
        return known.get(word.upper(), word.lower() if word.isupper() else word)

    lowered = _WORD.sub(set_, text)
    return lowered[:1].upper() + lowered[1:]


def forms_of(text: str) -> frozenset[str]:
    """The words that a text writes with capitals inside running prose: names and acronyms."""
    prose = [line for line in text.splitlines() if not _shouts(line)]
    words = {m[0] for line in prose for m in re.finditer(r"(?<=[a-z,)] )[A-Z][\w-]*", line)}
    return frozenset(words)
