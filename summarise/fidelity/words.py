"""Words of a text, in the plain form in which Indonesian and English are compared.

Nothing here knows what a word means: it cuts, folds and strips. `Word.plain` is the word without case, diacritics, apostrophes
and the English possessive; `english_stem` and `indonesian_base` are the light forms under which the lexicon files its words.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache


def word_set(text: str) -> frozenset[str]:
    """Give the words of a list that is written as running text."""
    return frozenset(text.split())


_WORD = re.compile(r"[^\W_]+(?:['’‘ʼ-][^\W_]+)*")
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")  # U.S., P.T.
_STARTS = re.compile(r"(?:^|[.!?:;…•|]|--|[–—]| - |[\"“”‘«(]|(?<!\w)['’])\s*[\"“”‘’'«(]*\s*$")
_CAMEL = re.compile(r"(?<=[a-z]{2})(?=[A-Z])|(?<=[A-Z]{2})(?=[a-z]{3})")
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
_POSSESSIVE = re.compile(r"['’ʼ]s?$|(?<=[^\W\d_])['’ʼ]s$")
_TITLE_SHARE, _TITLE_WORDS = 0.62, 4
_SMALL_IN_TITLES = word_set(
    """
    dengan untuk hingga karena pada dari yang dalam terkait oleh soal usai saat demi agar bagi atas para atau tapi tetapi namun
    serta juga sampai antara sejak lewat tanpa tentang terhadap akibat with from over after amid into than that when upon onto about
    against between during under until while without through their
    """
)
_SHORT = 3  # stems are never cut below three letters
_BASE = 4  # nor Indonesian bases below four


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: `text[start:end]`; `initial` says that it stands where any word would have a capital."""

    text: str
    start: int
    end: int
    plain: str
    initial: bool

    @property
    def capital(self) -> bool:
        """Whether it is written like a name: with a capital first."""
        return self.text[0].isupper()

    @property
    def acronym(self) -> bool:
        """Whether it is all capitals, two or more (KPK, UNICEF)."""
        letters = [c for c in self.text if c.isalpha()]
        return len(letters) > 1 and all(c.isupper() for c in letters)

    @property
    def parts(self) -> list[str]:
        """The plain forms of its parts: at hyphens, and where two words were glued (`TrumpKamis`)."""
        return _parts(self.text)


@lru_cache(maxsize=200_000)
def plain(word: str) -> str:
    """Fold case and diacritics, strip the possessive and apostrophes."""
    cut = _POSSESSIVE.sub("", word) or word
    if cut.isascii():
        return cut.lower().replace("'", "")
    folded = unicodedata.normalize("NFKD", cut.casefold().translate(_LETTERS))
    return "".join(c for c in folded if not unicodedata.combining(c) and c not in "'’‘ʼ")


@lru_cache(maxsize=50_000)
def _parts(word: str) -> list[str]:
    pieces = [p for h in re.split(r"-", word) for p in _CAMEL.split(h)]
    return [plain(p) for p in pieces if p]


def words(text: str) -> list[Word]:
    """Cut a text into words with offsets. Figures count as words; punctuation does not."""
    undotted = _DOTTED.sub(lambda m: m[0].replace(".", "") + " " * m[0].count("."), text)
    found = []
    last = 0
    for m in _WORD.finditer(undotted):
        between = undotted[last : m.start()]
        initial = last == 0 or (bool(between.strip()) and _STARTS.search(between) is not None)
        found.append(Word(m[0], m.start(), m.end(), plain(m[0]), initial))
        last = m.end()
    return found


def title_like(found: list[Word]) -> bool:
    """Whether all but the small words have capitals, as in an English or Indonesian headline."""
    letters = [w for w in found if w.text[0].isalpha()]
    if len(letters) < _TITLE_WORDS or sum(w.text[0].isupper() for w in letters) <= _TITLE_SHARE * len(letters):
        return False
    return not any(w.text[0].islower() and len(w.text) >= _TITLE_WORDS and w.plain not in _SMALL_IN_TITLES for w in letters)


_SUFFIXES = (("ies", "y"), ("ied", "y"), ("ing", ""), ("ers", ""), ("er", ""), ("ed", ""), ("es", ""), ("s", ""), ("ly", ""))


@lru_cache(maxsize=100_000)
def english_stem(word: str) -> str:
    """Cut an English word's ending, so that report, reports, reported and reporting meet. Crude on purpose: it only has to agree."""
    for suffix, instead in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORT and not word.endswith("ss"):
            word = word[: -len(suffix)] + instead
            break
    if len(word) > _SHORT and word.endswith("e"):
        word = word[:-1]
    if len(word) > _SHORT and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    return word


@lru_cache(maxsize=100_000)
def indonesian_base(word: str) -> str:
    """Strip enclitics (-nya, -lah, -kah, -pun) and undo a plain reduplication (`anak-anak`)."""
    halves = word.split("-")
    if len(halves) == 2 and len(halves[0]) >= _SHORT and (halves[0] in halves[1]):  # noqa: PLR2004  two halves
        word = halves[0]
    for suffix in ("nya", "lah", "kah", "pun"):
        if word.endswith(suffix) and len(word) - len(suffix) >= _BASE:
            return word[: -len(suffix)]
    return word


_PREFIXES = ("meny", "meng", "mem", "men", "me", "peny", "peng", "pem", "pen", "per", "pe", "ber", "ter", "di", "ke", "se")
_ENDINGS = ("kan", "an", "i", "")
_FIRST = {"meny": "s", "peny": "s", "mem": "p", "pem": "p", "men": "t", "pen": "t", "meng": "k", "peng": "k"}


def indonesian_roots(word: str) -> list[str]:
    """What may be left of an affixed Indonesian word: `memberlakukan` → `berlaku`, `laku`, …; the first is the word's base."""
    base = indonesian_base(word)
    found = [base]
    for stem in (base, *(base[len(p) :] for p in ("memper", "diper", "ke", "se") if base.startswith(p))):
        for ending in _ENDINGS:
            if ending and not stem.endswith(ending):
                continue
            cut = stem[: len(stem) - len(ending)]
            found.append(cut)
            for prefix in _PREFIXES:
                if cut.startswith(prefix):
                    rest = cut[len(prefix) :]
                    found += [rest, _FIRST.get(prefix, "") + rest]
    return [f for f in dict.fromkeys(found) if len(f) >= _BASE]
