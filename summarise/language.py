"""Which language an article or a sentence is in.

py3langid (Lui and Baldwin 2012, refitted) tells Indonesian's family from the rest of the world; within the family Malay is told from
Indonesian by function words that only one of the two uses, over the whole article, because single sentences are often the same in both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

_NAMES = {
    "id": "Indonesian",
    "ms": "Malay",
    "jv": "Javanese",
    "en": "English",
    "nl": "Dutch",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "pt": "Portuguese",
    "it": "Italian",
    "tl": "Tagalog",
    "vi": "Vietnamese",
    "th": "Thai",
    "zh": "Chinese",
    "ja": "Japanese",
    "ko": "Korean",
    "ar": "Arabic",
    "ru": "Russian",
    "hi": "Hindi",
    "tr": "Turkish",
    "sw": "Swahili",
}
_KIN = frozenset({"id", "ms", "jv"})
_WORD = re.compile(r"[^\W\d_]+")
_INDONESIAN = frozenset(
    [
        "bahwa",
        "karena",
        "bisa",
        "uang",
        "kantor",
        "mobil",
        "yakni",
        "ujarnya",
        "katanya",
        "ujar",
        "tutur",
        "provinsi",
        "kabupaten",
        "kota",
        "rupiah",
        "persen",
        "polisi",
        "berbeda",
        "sebanyak",
        "ribu",
        "juta",
        "miliar",
        "usai",
        "warga",
        "soal",
        "pihak",
        "diduga",
        "senin",
        "selasa",
        "rabu",
        "kamis",
        "jumat",
        "sabtu",
        "minggu",
    ]
)
_MALAY = frozenset(
    [
        "kerana",
        "wang",
        "boleh",
        "ialah",
        "iaitu",
        "manakala",
        "syarikat",
        "polis",
        "berkata",
        "peratus",
        "kereta",
        "daripada",
        "beliau",
        "kerajaan",
        "kementerian",
        "hospital",
        "ringgit",
        "isnin",
        "khamis",
        "jumaat",
        "ahad",
        "ketika",
        "sekiranya",
        "berbanding",
        "pejabat",
        "lebuh",
        "bandar",
    ]
)
_BOTH = frozenset(
    [
        "yang",
        "dan",
        "di",
        "ke",
        "dari",
        "untuk",
        "dengan",
        "pada",
        "dalam",
        "ini",
        "itu",
        "tidak",
        "akan",
        "telah",
        "sudah",
        "oleh",
        "juga",
        "ada",
        "atau",
        "sebagai",
        "adalah",
        "kepada",
        "lebih",
        "hingga",
        "serta",
        "tersebut",
        "menjadi",
        "para",
        "secara",
        "kata",
        "mereka",
        "dia",
        "ia",
        "kami",
        "kita",
        "saya",
    ]
)
_ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "is",
        "was",
        "are",
        "were",
        "for",
        "that",
        "with",
        "on",
        "as",
        "by",
        "be",
        "this",
        "from",
        "it",
        "has",
        "have",
        "at",
        "an",
        "not",
        "we",
        "you",
        "through",
        "our",
        "will",
        "their",
    ]
)
_LOOKED_AT = 20_000  # characters that decide
_PLAIN = 0.12  # the share of function words above which a text is plainly of the family
_LEAST_ENGLISH = 2
_ENGLISH_TO_OWN = 4


@dataclass(frozen=True)
class Language:
    """An ISO 639-1 code, its English name, and how sure the guess is (0 to 1)."""

    code: str
    name: str
    confidence: float


@lru_cache(maxsize=1)
def _identifier() -> Any:  # noqa: ANN401  py3langid has no types
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(_NAMES))
    return identifier


def article_language(text: str) -> Language:
    """The language of a whole article. Where function words decide, the identifier's model is not even loaded."""
    words = [w.lower() for w in _WORD.findall(text[:_LOOKED_AT])]
    indonesian, malay = (sum(w in known for w in words) for known in (_INDONESIAN, _MALAY))
    kin = sum(w in _BOTH for w in words)
    if words and indonesian > malay and (kin + indonesian) / len(words) >= _PLAIN:
        return Language("id", _NAMES["id"], min(1.0, 0.5 + 0.5 * (indonesian - malay) / (indonesian + malay)))
    code, probability = _identifier().classify(text[:_LOOKED_AT])
    if code in _KIN:
        code = "ms" if malay > indonesian else "id" if code == "ms" else code
    return Language(code, _NAMES[code], float(probability))


def sentence_language(text: str, default: str = "id") -> str:
    """`en` where a sentence is surely English and is to be kept as it stands, else `default`."""
    words = [w.lower() for w in _WORD.findall(text)]
    english = sum(w in _ENGLISH for w in words)
    own = sum(w in _BOTH or w in _INDONESIAN for w in words)
    return "en" if english >= _LEAST_ENGLISH and english > _ENGLISH_TO_OWN * own and english >= len(words) / 5 else default
