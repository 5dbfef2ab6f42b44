"""How one name is written in two languages and two spellings, and how far two names are from each other."""

from __future__ import annotations

import re
from functools import lru_cache

from summarise.fidelity import lexicon

SHORTEST_NEAR = 4
"""Letters below which two names are too short to be near each other."""
FARTHEST = 3
"""Edits between a name and what may still be the same name, respelt."""
_LOAN_FROM, _PEOPLE_FROM, _LONG = 4, 4, 8

_OLD = (("oe", "u"), ("dj", "j"), ("tj", "c"), ("sj", "sy"), ("nj", "ny"))
_ENDINGS = (
    ("tion", "si"), ("ism", "isme"), ("ists", "is"), ("ist", "is"), ("ance", "ans"), ("ence", "ens"), ("y", "i"), ("ics", "ika"),
    ("ic", "ik"), ("sm", "sme"),
)  # fmt: skip
_LETTERS = (
    ("ph", "f"), ("th", "t"), ("ck", "k"), ("ch", "k"), ("que", "k"), ("qu", "ku"), ("ce", "se"), ("ci", "si"), ("cy", "si"),
    ("c", "k"), ("x", "ks"), ("y", "i"), ("q", "k"), ("ae", "e"), ("oe", "u"), ("dj", "j"), ("tj", "c"),
)  # fmt: skip
_DOUBLE = re.compile(r"([b-df-hj-np-tv-z])\1")
_PEOPLES = frozenset(("n", "an", "ian", "ean", "ese", "nese", "i", "ish", "ns", "ans", "ians", "is", "s", "ic", "ist", "ists"))
_ADJECTIVES = frozenset(("ian", "ians", "ic", "ik", "ist", "ists", "ite", "ites", "esque"))


@lru_cache(maxsize=100_000)
def canonical(name: str) -> str:
    """The plain name in the spelling of 1972: Soeharto, Suharto."""
    for old, new in _OLD:
        name = name.replace(old, new)
    return name


@lru_cache(maxsize=100_000)
def indonesianised(name: str) -> str:
    """A plain English name as Indonesian would write it: scandinavia, skandinavia."""
    if len(name) < _LOAN_FROM:
        return name
    for ending, ours in _ENDINGS:
        if name.endswith(ending):
            name = name[: len(name) - len(ending)] + ours
            break
    for theirs, ours in _LETTERS:
        name = name.replace(theirs, ours)
    return _DOUBLE.sub(r"\1", name)


def loans(forms: set[str]) -> set[str]:
    """How Indonesian would write English forms; j may also be y (Judea, Yudea)."""
    written = {indonesianised(f) for f in forms}
    return written | {"y" + f[1:] for f in written if f.startswith("j")}


def same_loan(name: str, ordinary: set[str]) -> bool:
    """Whether an ordinary English word is the Indonesian name with another ending: paviliun, pavilion."""
    if len(name) < _LOAN_FROM + 2:
        return False
    alike = [e for e in ordinary if len(e) > _LOAN_FROM and indonesianised(e)[:3] == name[:3]]
    written = [indonesianised(e) for e in alike]
    return any(name.startswith(e) for e in written) or any(edit_distance(name, e, 2) <= 2 for e in (*alike, *written))  # noqa: PLR2004


def longer_loan(name: str, written: set[str]) -> bool:
    """Whether a long Indonesian name is an English one with an Indonesian ending: transantarktika, transantarctic."""
    return len(name) > _LONG and any(name == f + ending for f in written for ending in ("a", "ia", "us", "is"))


def people_of(land: str, form: str) -> bool:
    """Whether `form` is made from a land's name as the names of peoples are: jamaica, jamaican; from other names only -n, -ian, -ic."""
    if land in lexicon.lands():
        return any(form == land[: len(land) - cut] + ending for cut in (0, 1) for ending in _PEOPLES)
    made = form[len(land) :] if form.startswith(land) else ""
    return made in ("n", "ns") if land.endswith("a") else len(land) > _PEOPLE_FROM and made in _ADJECTIVES


def glued(name: str, forms: set[str]) -> bool:
    """Whether the name runs into an ordinary word by a lost space: hilalberbagi, with hilal among the forms."""
    return any(name[:i] in forms and lexicon.is_ordinary(name[i:]) for i in range(SHORTEST_NEAR, len(name) - 2))


def close(a: str, b: str) -> bool:
    """Whether two plain names differ by so little that one is likely the other, respelt."""
    if min(len(a), len(b)) < SHORTEST_NEAR:
        return False
    limit = min(FARTHEST, max(1, max(len(a), len(b)) // 2 - 1))
    return edit_distance(a, b, limit) <= limit


def edit_distance(a: str, b: str, limit: int) -> int:
    """Levenshtein distance, given up at `limit` + 1."""
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row = row, [i]
        for j, y in enumerate(b, 1):
            row.append(min(previous[j] + 1, row[-1] + 1, previous[j - 1] + (x != y)))
        if min(row) > limit:
            return limit + 1
    return row[-1]
