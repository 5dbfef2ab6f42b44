"""Words that a web copy has run together where a link stood: `KanselirJermanFriedrich Merzmenyatakan`, `Presiden RIPrabowo`.

A token is opened only where what comes off is an ordinary Indonesian word, a country, or a well-known acronym; names of firms and
applications that are written so (`WhatsApp`, `PeduliLindungi`) stay whole.
"""

from __future__ import annotations

import re
from itertools import pairwise

from summarise.fidelity import lexicon

_CAMEL = re.compile(r"\b[^\W\d_]*[a-z][A-Z][^\W\d_]*\b")
_SEAM = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ACRONYM = re.compile(r"\b(RI|PT|AS|DPR|MPR|KPK|TNI|BI|MK|MA|DKI|CEO|PM)(?=[A-Z][a-z]{3,})")
_NAME_AND_WORD = re.compile(
    r"\b([A-Z][a-z]{2,}?)((?:me|ber|di|ter)[a-z]{4,}|yang|dalam|untuk|dengan|hari|telah|sudah|sebagai|sebelum|setelah|bersama|kembali)\b"
)
_WRITTEN_SO = frozenset(
    [
        "whatsapp",
        "youtube",
        "tiktok",
        "facebook",
        "linkedin",
        "instagram",
        "goto",
        "gopay",
        "gofood",
        "gojek",
        "shopeepay",
        "bukalapak",
        "kapanlagi",
        "pedulilindungi",
        "satusehat",
        "mypertamina",
        "jaklingko",
        "transjakarta",
        "transjogja",
        "detikcom",
        "pikiranrakyat",
        "jawapos",
        "kompastv",
        "bniday",
        "wika",
        "livin",
        "brimo",
        "agenbri",
    ]
)
_LEAST = 3


def unglue(text: str) -> str:
    """Put back the spaces that are certainly missing inside words."""
    text = _CAMEL.sub(_opened, text)
    text = _ACRONYM.sub(r"\1 ", text)
    return _NAME_AND_WORD.sub(_parted, text)


def _opened(match: re.Match[str]) -> str:
    token = match[0]
    if token.lower() in _WRITTEN_SO:
        return token
    parts = _SEAM.split(token)
    opened = parts[0]
    for before, after in pairwise(parts):
        opened += (" " if _is_word(before) or after.lower() in lexicon.english_forms() else "") + after
    return opened


def _is_word(part: str) -> bool:
    low = part.lower()
    return len(low) >= _LEAST and (low in lexicon.indonesian().ordinary or low in lexicon.english_forms())


def _parted(match: re.Match[str]) -> str:
    whole, name, word = match[0].lower(), match[1], match[2]
    ordinary = lexicon.indonesian().ordinary
    return match[0] if whole in ordinary or name.lower() in ordinary or word not in ordinary else f"{name} {word}"
