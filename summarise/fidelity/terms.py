"""Bodies that have changed places: a name that the English puts before an acronym which the glossary knows as another's.

`TNI dan Polri` becomes "Indonesian National Armed Forces (Polri)": every word is in its place in the language, and the army is the police.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarise.brief import Flag


def compare_terms(english: str, terms: Sequence[tuple[str, str]]) -> list[Flag]:
    """Flag each acronym in brackets that stands behind another body's name; `terms` are Indonesian forms with their English."""
    low = english.lower()
    flags = []
    for acronym, name in terms:
        end = low.find(f" ({acronym.lower()})") if " " not in acronym else -1
        if end < 0 or low[:end].endswith(name.lower()):
            continue
        other = next((n for a, n in terms if n != name and " " in n and low[:end].endswith(n.lower())), None)
        if other and not any(a == acronym and n == other for a, n in terms):
            message = f"The English calls {acronym} “{other}”; it is the {name}."
            flags.append(Flag("office-changed", message, acronym, name))
    return flags
