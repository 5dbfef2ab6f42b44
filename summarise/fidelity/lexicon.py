"""What the checks know of words: which are ordinary, what they become in English, which names have English forms.

The data files beside this module were counted from parallel text by `benchmarks/fidelity_lexicon.py`, except `names.tsv`, which
is written by hand: peoples, old and short forms, acronyms that are translated. Names of territories and languages come from
CLDR.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import ascii_lowercase

from summarise.fidelity.words import english_stem, indonesian_base, indonesian_roots, plain, word_set, words

_DATA = files("summarise.fidelity") / "data"
_WEAK = word_set(
    """
    of the and in on a an to for new north south east west central northern southern eastern western & - islands island republic
    democratic territory territories saint old upper lower
    """
)
_SLIPS_FROM = 9  # letters; shorter words are near many others
_ENGLISH_PREFIXES = ("un", "non", "re", "anti", "co", "pre", "trans", "inter", "sub", "super", "geo", "bio", "eco", "micro", "tele")
_WEAK_ID = word_set(
    """
    dan kepulauan pulau republik utara selatan timur barat tengah baru raya kuno wilayah di zona afrika amerika inggris belanda
    prancis demokratik isyarat kep as dak tua tinggi rendah simbol multilingual tidak dikenal luar terluar aksen asing
    """
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
            if w not in _WEAK_ID and (w not in shown or len(shown) > 1):
                forms.setdefault(w, set()).update(shown)
    for line in _lines("names.tsv"):
        if not line.startswith("#"):
            source, _, targets = line.partition("\t")
            for target in targets.split("|"):
                tokens = _plain_words(target)
                forms.setdefault(plain(source), set()).update([t for t in tokens if t not in _WEAK] or tokens)
    return {w: frozenset(shown | {w}) for w, shown in forms.items()}


@cache
def lands() -> frozenset[str]:
    """Give the plain words of the English names of territories: a people's name may be made from them (Armenia, Armenian)."""
    from babel import Locale

    names = (n for k, n in Locale("en").territories.items() if not k.isdigit())
    return frozenset(w for n in names for w in _plain_words(n) if w not in _WEAK)


@cache
def is_english(word: str) -> bool:
    """Whether a plain word is an ordinary English one, or another form of one (deadlier, ownerless, unloaded)."""
    if word in english() or english_stem(word) in _english_stems():
        return True
    for ending, instead in (("lier", "ly"), ("liest", "ly"), ("less", ""), ("ness", ""), ("iness", "y"), ("like", ""), ("wide", "")):
        if word.endswith(ending) and word[: -len(ending)] + instead in english():
            return True
    if len(word) > 6 and any(word.startswith(p) and word[len(p) :] in english() for p in _ENGLISH_PREFIXES):  # noqa: PLR2004
        return True
    if word + "al" in english():
        return True
    if word.endswith("way") and word[:-3] in english():
        return True
    return any(word[:i] in english() and word[i:] in english() for i in range(4, len(word) - 3))  # compounds: campground


@cache
def is_misspelt(word: str) -> bool:
    """Whether a long plain word is an ordinary English one with a single slip."""
    return len(word) >= _SLIPS_FROM and not _one_edit(word).isdisjoint(english())


@cache
def is_misspelt_indonesian(word: str) -> bool:
    """Whether a plain word is an ordinary Indonesian one, or a name that has English forms, with a single slip."""
    if len(word) < _SLIPS_FROM - 2:
        return False
    near = _one_edit(word)
    return not near.isdisjoint(indonesian().ordinary) or not near.isdisjoint(english_forms())


def _one_edit(word: str) -> set[str]:
    """What a word may have been before a letter was left out, put in, or two were changed round."""
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    near = {a + b[1:] for a, b in cuts if b} | {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    return near | {a + c + b for a, b in cuts for c in ascii_lowercase}


@cache
def _english_stems() -> frozenset[str]:
    return frozenset(english_stem(w) for w in english())


def _plain_words(text: str) -> list[str]:
    return [w.plain for w in words(text)]


def _cldr() -> list[tuple[str, str]]:
    from babel import Locale

    source, target = Locale("id"), Locale("en")
    pairs = []
    for kind in ("territories", "languages"):
        ours, theirs = getattr(source, kind), getattr(target, kind)
        both = [(ours[k], theirs[k]) for k in ours if k in theirs and not k.isdigit()]
        pairs += [(o, t) for o, t in both if kind == "territories" or " " not in o + t]
    return pairs


@cache
def is_ordinary(word: str) -> bool:
    """Whether a plain Indonesian word is an ordinary one: as it stands, without its enclitic, or by its root."""
    known = indonesian().ordinary
    if word in known or indonesian_base(word) in known:
        return True
    affixed = word.startswith(("me", "di", "ber", "ter", "pe", "ke", "se")) or word.endswith(("kan", "nya", "an"))
    return affixed and len(word) > 5 and any(r in known for r in indonesian_roots(word)[1:])  # noqa: PLR2004
