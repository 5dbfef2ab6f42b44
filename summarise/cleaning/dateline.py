"""The dateline that opens a news story: `JAKARTA, KOMPAS.com -`, `Jakarta (ANTARA) -`, `TEMPO.CO, Jakarta -`."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class RawDateline:
    """Place and outlet as they stand in the text, and where."""

    place: str
    outlet: str
    start: int
    end: int


_DASH = r"\s*(?:--+|[-–—])\s*"
_SITE = (
    r"(?:[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*\.(?:com|co\.id|co|id|net|tv|news|org|go\.id|ac\.id)"
    r"|[A-Z0-9]+(?:\.[A-Z0-9]+)*\.(?:COM|CO\.ID|CO|ID|NET|TV|NEWS|ORG))"
)
_NAMED = r"(?:[A-Z][\w.]*(?:\s(?:[A-Z][\w.]*|Indonesia|News)){0,3})"
_PLACE = r"(?:[A-Z][A-Za-z'’.]+(?:[ /-][A-Z][A-Za-z'’.]+){0,3})"
_PLACES = rf"{_PLACE}(?:,\s*{_PLACE})?"
_TOWN = (
    r"(?:(?:Banda|Bandar|Kuala|New|Los|San|Tel|Pangkal|Tanjung|Bukit|Labuan|Kota|Nusa|Hong|Buenos|Abu|Sri|Addis)\s)?"
    r"[A-Z][a-z]+(?=[\sA-Z\"“])"
)
"""A town where no dash says where its name ends: one word, or two where the first is the first of a name."""

_FORMS = tuple(
    re.compile(p)
    for p in (
        rf"(?P<place>{_PLACES})\s*\((?P<outlet>[A-Z][\w .]{{1,30}})\)(?:{_DASH}|\s*[,:]\s*)",
        rf"(?P<outlet>{_SITE})\s*,\s*(?P<place>{_PLACES}){_DASH}",
        rf"(?P<place>{_PLACES})\s*,\s*(?P<outlet>{_SITE}){_DASH}",
        rf"(?P<place>{_PLACE})\s*,\s*(?P<outlet>{_NAMED}){_DASH}",
        rf"(?P<outlet>{_SITE}){_DASH}",
        rf"(?P<outlet>{_SITE})\s*,\s*(?P<place>{_TOWN})(?=\s?[A-Z\"“])\s?",
        rf"(?P<place>[A-Z]{{4,}}(?: [A-Z]{{3,}}){{0,2}})(?P<outlet>){_DASH}(?=[A-Z\"“])",
    )
)


def find_dateline(line: str) -> tuple[str, str, int] | None:
    """Place, outlet and length of the dateline that `line` opens with, or None."""
    for form in _FORMS:
        match = form.match(line)
        if match and match.end() < len(line):
            found = match.groupdict()
            return found.get("place") or "", found.get("outlet") or "", match.end()
    return None
