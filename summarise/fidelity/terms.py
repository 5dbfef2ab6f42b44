"""Bodies that have changed places: a name that the English puts before an acronym which the glossary knows as another's.

`TNI dan Polri` becomes "Indonesian National Armed Forces (Polri)": every word is in its place in the language, and the army is the police.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarise.brief import Flag

_RUN = re.compile(r"(?:[A-Z][\w'’-]*(?: (?:of|and|the|for|on|&))* ?){2,}$")
_COMMON = frozenset({"The", "Indonesian", "Indonesia", "National", "State", "Republic", "General"})
_STEM = 5


def compare_terms(english: str, terms: Sequence[tuple[str, str]]) -> list[Flag]:
    """Flag each acronym in brackets that stands behind another body's name; `terms` are Indonesian forms with their English."""
    low = english.lower()
    flags = []
    for acronym, name in terms:
        end = low.find(f" ({acronym.lower()})") if " " not in acronym else -1
        if end < 0 or low[:end].endswith(name.lower()):
            continue
        run = _RUN.search(english[:end])
        if run and _content(run[0]).isdisjoint(_content(name)) and _content(run[0]):
            message = f"The English calls {acronym} “{run[0].strip()}”; it is the {name}."
            flags.append(Flag("office-changed", message, acronym, name))
    return flags


def _content(name: str) -> set[str]:
    """The first letters of the words that tell one body from another."""
    return {w.lower()[:_STEM] for w in re.findall(r"[A-Za-z]+", name) if w[0].isupper() and w not in _COMMON}
