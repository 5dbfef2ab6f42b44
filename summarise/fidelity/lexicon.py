"""What the checks know of words: which are ordinary, what they become in English, which names have English forms.

The data files beside this module were counted from parallel text by `benchmarks/fidelity_lexicon.py`, except `names.tsv`, which is
written by hand: peoples, old and short forms, acronyms that are translated. Names of territories and languages come from CLDR.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from summarise.fidelity.words import indonesian_base, indonesian_roots, plain, words

_DATA = files("summarise.fidelity") / "data"
_WEAK = frozenset(
    "of the and in on a an to for new north south east west central northern southern eastern western & - islands island "
    "republic democratic territory territories saint old upper lower".split()
)
_WEAK_ID = frozenset(
    "dan kepulauan pulau republik utara selatan timur barat tengah baru raya kuno wilayah di zona afrika amerika inggris belanda "
    "prancis demokratik isyarat kep as dak tua tinggi rendah simbol multilingual".split()
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words of one language that are written small in running text; `both` are also common as names."""

    ordinary: frozenset[str]
    both: frozenset[str]


def _lines(name: str) -> list[str]:
    return (_DATA / name).read_text(encoding="utf-8").splitlines()


@cache
def indonesian() -> Vocabulary:
    """Give the ordinary words of Indonesian, affixed forms included as they were seen."""
    lines = _lines("indonesian.txt")
    return Vocabulary(frozenset(w.rstrip("*") for w in lines), frozenset(w[:-1] for w in lines if w.endswith("*")))


@cache
def english() -> frozenset[str]:
    """Give the ordinary words of English."""
    return frozenset(_lines("english.txt"))


@cache
def translations() -> dict[str, frozenset[str]]:
    """Give the English stems that an Indonesian base becomes (`words.indonesian_base`, `words.english_stem`)."""
    rows = (line.split("\t") for line in _lines("lexicon.tsv"))
    return {source: frozenset(stems.split(" ")) for source, stems in rows}


@cache
def stems_of(word: str) -> frozenset[str]:
    """Give the English stems of a plain Indonesian word, those of its root where the word itself is not known."""
    table = translations()
    for form in (word, indonesian_base(word)):
        if form in table:
            return table[form]
    for root in indonesian_roots(word):
        if root in table:
            return table[root]
    return frozenset()


@cache
def english_forms() -> dict[str, frozenset[str]]:
    """Give, for a plain Indonesian name or acronym that has English forms, the plain English words that show it."""
    forms: dict[str, set[str]] = {}
    for source, target in _cldr():
        shown = {w for w in _plain_words(target) if w not in _WEAK}
        for w in _plain_words(source):
            if w not in _WEAK_ID and not (w in shown and len(shown) == 1):
                forms.setdefault(w, set()).update(shown)
    for line in _lines("names.tsv"):
        if not line.startswith("#"):
            source, _, targets = line.partition("\t")
            for target in targets.split("|"):
                tokens = _plain_words(target)
                forms.setdefault(plain(source), set()).update([t for t in tokens if t not in _WEAK] or tokens)
    return {w: frozenset(shown | {w}) for w, shown in forms.items()}


@cache
def english_names() -> frozenset[str]:
    """Give all English words that are the English form of some name: seen in an English text, they want a source."""
    return frozenset(e for w, shown in english_forms().items() for e in shown if e != w) - english()


def _plain_words(text: str) -> list[str]:
    return [w.plain for w in words(text)]


def _cldr() -> list[tuple[str, str]]:
    from babel import Locale

    source, target = Locale("id"), Locale("en")
    pairs = []
    for kind in ("territories", "languages"):
        ours, theirs = getattr(source, kind), getattr(target, kind)
        pairs += [(ours[k], theirs[k]) for k in ours if k in theirs and not k.isdigit() and ours[k] != theirs[k]]
    return pairs


@cache
def is_ordinary(word: str) -> bool:
    """Whether a plain Indonesian word is an ordinary one: as it stands, without its enclitic, or by its root."""
    known = indonesian().ordinary
    if word in known or indonesian_base(word) in known:
        return True
    affixed = word.startswith(("me", "di", "ber", "ter", "pe", "ke", "se")) or word.endswith(("kan", "nya", "an"))
    return affixed and len(word) > 6 and any(len(r) > 4 and r in known for r in indonesian_roots(word)[1:])  # noqa: PLR2004
