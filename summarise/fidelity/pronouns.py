"""He and she: Indonesian `ia`, `dia`, `-nya` do not tell, so the article must.

A person's gender is known where the source gives it beside the name (`Ibu Risma`, `Ny. Sulastri`, `Pak Darto`, `seorang
perempuan bernama Yuni`), or was settled by an earlier English sentence that names one person and says he or she. An English
pronoun that contradicts this, in a sentence about that one person, is a conflict. Where nothing is known, nothing is flagged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from summarise.brief import Flag
from summarise.fidelity.quotations import quoted
from summarise.fidelity.words import plain, word_set

FEMALE, MALE = "she", "he"

_NAME = r"((?:[A-Z][\w'’-]+)(?:\s+[A-Z][\w'’-]+){0,3})"
_FEMALE = re.compile(rf"\b(?:[Ii]bu|[Bb]u|Ny\.?|Nyonya|Nona|Hj\.|Mbak|Bunda|aktris|(?:perempuan|wanita|gadis) bernama)\s+{_NAME}")
_MALE = re.compile(rf"\b(?:[Bb]apak|[Pp]ak|Bpk\.?|Tuan|Bang|Mas|Kang|aktor|(?:pria|lelaki|laki-laki|pemuda) bernama)\s+{_NAME}")
_OFFICES = word_set(
    """
    presiden wakil menteri gubernur bupati wali walikota camat lurah kepala ketua direktur jenderal hakim jaksa polisi kapolri
    kapolda kapolres dokter guru dosen rektor profesor haji hajah kota negara rumah tangga kandung tiri angkat pertiwi
    """
)
_SPEAKS = re.compile(
    r"\b(?:kata|ujar|tutur|ungkap|jelas|terang|tegas|papar|sebut|tandas|imbuh|lanjut|tambah|ucap|pungkas|beber|menurut|Menurut)\s+"
    rf"{_NAME}|{_NAME}\s+(?:mengatakan|menyatakan|menjelaskan|menegaskan|menuturkan|mengungkapkan|menambahkan|menyebut(?:kan)?|"
    r"mengaku|berharap|memaparkan|menyampaikan|menilai|meminta|berkata)\b"
)
_SHE = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)
_HE = re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE)
_PERSON = re.compile(rf"(?<![.!?]\s)(?<!^)(?<!\bdi\s)(?<!\bke\s)(?<!\bdari\s)\b{_NAME}")


def told_genders(sources: Iterable[str]) -> dict[str, str]:
    """Give the gender of the persons that Indonesian sentences tell beside a name; contradictions are left out."""
    found: dict[str, set[str]] = {}
    for text in sources:
        for pattern, gender in ((_FEMALE, FEMALE), (_MALE, MALE)):
            for m in pattern.finditer(text):
                for word in _name_words(m[1]):
                    found.setdefault(word, set()).add(gender)
    return {name: next(iter(genders)) for name, genders in found.items() if len(genders) == 1}


def speakers(source: str) -> tuple[str, ...]:
    """Give the persons who speak in an Indonesian sentence (`kata Budi`, `Budi mengatakan`), as written."""
    found = [m[1] or m[2] for m in _SPEAKS.finditer(source)]
    return tuple(dict.fromkeys(f for f in found if _name_words(f)))


def settled(source: str, english: str) -> dict[str, str]:
    """Give the gender that the English of a sentence settles for the one person who speaks in it."""
    persons = speakers(source)
    said = _said(english)
    if len(persons) != 1 or len(said) != 1 or _others(source, persons[0]):
        return {}
    return dict.fromkeys(_name_words(persons[0]), next(iter(said)))


def compare_pronouns(source: str, english: str, told: Mapping[str, str], before: Mapping[str, str], last: str = "") -> list[Flag]:
    """Give the flag for a pronoun that contradicts what is known of the one person of the sentence.

    `told` is what the source tells, `before` what earlier English settled, `last` the person who spoke last, for sentences that name
    nobody.
    """
    said = _said(english)
    if len(said) != 1:
        return []
    persons = speakers(source) or ((last,) if last and not _PERSON.search(source) else ())
    if len(persons) != 1 or _others(source, persons[0]):
        return []
    gender = next(iter(said))
    for known, serious in ((told, True), (before, False)):
        genders = {known[w] for w in _name_words(persons[0]) if w in known}
        if genders and gender not in genders:
            message = f"The English says “{gender}” of {persons[0]}, who is “{next(iter(genders))}” elsewhere in the article."
            return [Flag("pronoun-conflict", message, persons[0], gender, serious=serious)]
    return []


def _name_words(name: str) -> list[str]:
    found = [plain(w) for w in name.split()]
    return [] if found and found[0] in _OFFICES else [w for w in found if len(w) > 2 and w not in _OFFICES]  # noqa: PLR2004


def _said(english: str) -> set[str]:
    """Which genders the English uses outside its quotations."""
    text = english
    for span in reversed(quoted(english)):
        text = text[: span.start] + text[span.end :]
    return {g for g, pattern in ((FEMALE, _SHE), (MALE, _HE)) if pattern.search(text)}


def _others(source: str, person: str) -> bool:
    """Whether the sentence, outside quotations, may be about somebody else too: it names others, or has kin words."""
    text = source
    for span in reversed(quoted(source)):
        text = text[: span.start] + text[span.end :]
    words = set(_name_words(person))
    names = [n for m in _PERSON.finditer(text) for n in _name_words(m[1])]
    return any(n not in words for n in names) or _KIN.search(text) is not None


_KIN = re.compile(
    r"\b(?:istri|suami|anak|putr[ai]|ibu|bapak|ayah|adik|kakak|saudara|saudari|kekasih|pacar|mantan|perempuan|wanita|pria|korban|pelaku|"
    r"tersangka|rekan|teman|temannya)\w*\b",
    re.IGNORECASE,
)
