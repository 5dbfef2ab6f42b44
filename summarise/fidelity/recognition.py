"""Which words of a sentence are names, without a model.

A word with a capital is a name unless it is an ordinary word of its language (`Kementerian`, `Ministry`), an office or title, a
month or a day. Where any word would have a capital (at the start, in a headline), the rest of the article and the lexicon
decide. Words that are both, like Budi and Surya, are names beside a name, after a word of saying (`kata Budi`), and where the
article has them so elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from summarise.fidelity import lexicon
from summarise.fidelity.words import Word, english_stem, indonesian_base, title_like, word_set, words

CALENDAR = word_set(
    """
    januari februari pebruari maret april mei juni juli agustus september oktober november nopember desember senin selasa rabu kamis
    jumat sabtu minggu ahad january february march may june july august october december monday tuesday wednesday thursday friday
    saturday sunday jan feb mar apr jun jul aug agu agt sep sept okt oct nov des dec mon tue wed thu fri sat sun
    """
)
TITLES = word_set(
    """
    dr drs dra ir prof hj kh ny nn tn bpk sdr sdri mr mrs ms miss sir lord lady rp usd idr wib wita wit yth alm almh sh mh mm msi
    mhum mkes spd skom phd mba llm gmt utc am pm rev fr st jr pol com net org si sang anda saya pak bapak bu ibu bung tuan nyonya
    """
)
_DEGREES = re.compile(r",?\s+(?:[SMA]|Sp|Ph|Drs?|Ir)\.\s?[A-Z][A-Za-z]{0,4}\.?(?=[\s,.)]|$)")
_ROMAN = re.compile(r"[ivxlc]+")
_SHORTENED = re.compile(
    r"(?:kem(?!bang|al|is)[a-z]|bid|sub|set[dj]|kom[djnp]|wal|ser[mkdt]a$|dep[dkt]|dit|dir|pem[dkp]|pang|kap|kor|pol|kej|bap|bare|"
    r"men[dkhpr]|meng|wam|was|sek|kad|dis|sat|lit|map|puspen|lap|rut|bul|bak|ban|lan|den|kop|bri[gm]|may|let|kol|per[kmt])\w+"
)
"""Offices and bodies cut short and joined (Kemenkeu, Bareskrim, Kapolda): spelt out in English as often as not."""
_TELLING = word_set(
    """
    kata ujar tutur ungkap jelas terang tegas papar sebut tandas imbuh lanjut tambah ucap pungkas beber menurut pak bu bang mas mbak
    kang bernama panggil sapa ny
    """
)
_OFFICES = word_set(
    """
    presiden wakil menteri gubernur bupati wali walikota camat lurah kepala ketua direktur jenderal hakim jaksa polisi dokter guru
    dosen rektor profesor haji kota kabid kadis kasi sekretaris anggota juru pengamat pakar ahli peneliti analis undang pasal
    laporan badan dinas kementerian komisi pemerintah majelis dewan lembaga pengadilan kepolisian kantor hasil pihak humas ekonom
    mantan pelatih manajer kapten komandan panglima kiai ustaz imam pendeta uskup ibu bapak tuhan allah nabi kitab rencana data
    keterangan polri polda polres ceo presdir dirut komisaris pendiri pemilik perdana ratu raja pangeran paus duta jubir deputi
    dirjen pelaksana apoteker psikolog advokat pengacara kuasa penasihat staf asisten koordinator wakapolri pelapor terdakwa saksi
    korban aktivis artis aktor aktris penyanyi
    """
)
_BODY = re.compile(
    r"\b(?:Ministry|Agency|Commission|Court|Police|Bank|University|Party|Council|Office|Board|Committee|Army|Navy|Association|Institute|"
    r"Union|Corporation|Company|Group|PT|Kementerian|Badan|Komisi|Pengadilan|Polda|Polres|Universitas|Partai|Dewan|Dinas|Lembaga|Majelis|"
    r"Direktorat|Asosiasi|Institut|Persatuan|Yayasan)\b"
)
_JOINING = word_set(
    """
    of and the for de van bin binti al dan
    """
)
_PERSON_BEFORE = word_set(
    """
    president minister governor mayor regent chief director spokesman spokesperson spokeswoman chairman chairwoman chair judge
    general commissioner secretary mr mrs ms dr said says according professor senator ambassador lawyer
    """
)
_PLACE_BEFORE = word_set(
    """
    in at near from to di ke dari
    """
)
_MAX_ACRONYM, _SHORT, _CLASH = 8, 2, 0.6


class Kind(IntEnum):
    """How a word with a capital is to be looked for in the English."""

    NONE = 0
    WEAK = 1
    EXONYM = 2
    ACRONYM = 3
    NAME = 4


@dataclass(frozen=True)
class Known:
    """What the article tells about names: terms with their English, plain words seen as names, plain words seen small."""

    terms: tuple[tuple[str, str], ...] = ()
    names: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text: `text[start:end]`; `kind` is `person`, `body`, `place` or, where nothing tells, `name`."""

    text: str
    start: int
    end: int
    kind: str


def names(text: str, language: str, known: Known | None = None) -> list[Name]:
    """Give the names of an Indonesian (`id`) or English (`en`) text, longest stretches first come, each as it is written."""
    found = words(strip_degrees(text))
    known = known or Known()
    if language == "id":
        kinds = {id(w) for w, _ in source_names(found, known)}
        certain = [id(w) in kinds for w in found]
    else:
        shout = shouted(found)
        certain = [_is_english_name(w) and not shout for w in found]
    return list(_stretches(text, found, certain))


def source_names(source: Sequence[Word], known: Known) -> list[tuple[Word, Kind]]:
    """Give the words of an Indonesian sentence that are names or parts of names, with how each is to be looked for."""
    title, shout = title_like(list(source)), shouted(source)
    kinds = [_kind(w, known, title=title, shout=shout) for w in source]
    found = []
    for i, (w, kind) in enumerate(zip(source, kinds, strict=True)):
        if kind < Kind.EXONYM and i and not title and not shout and _is_told(source[i - 1], w):
            found.append((w, Kind.NAME))
        elif kind is Kind.WEAK:
            beside = [kinds[j] for j in (i - 1, i + 1) if 0 <= j < len(kinds) and adjacent(source[min(i, j)], source[max(i, j)])]
            if w.plain in known.names and not title:
                found.append((w, Kind.NAME))
            elif Kind.NAME in beside:
                found.append((w, kind))
        elif kind:
            found.append((w, kind))
    return found


def strip_degrees(text: str) -> str:
    """Blank out academic degrees after a name (`, S.E., M.M.`), keeping every offset."""
    return _DEGREES.sub(lambda m: " " * len(m[0]), text)


def adjacent(a: Word, b: Word) -> bool:
    """Whether two words of a text stand together: a space between them, or a point and a space after an initial."""
    gap = b.start - a.end
    return not b.initial and (gap == 1 or (gap == 2 and len(a.text) <= _SHORT))  # noqa: PLR2004  a point and a space


def shouted(found: Sequence[Word]) -> bool:
    """Whether a text is written in capitals throughout, so that a capital tells nothing."""
    long = [w for w in found if len(w.text) > 3 and w.text.isalpha()]  # noqa: PLR2004  acronyms are shorter
    return len(long) > _SHORT and sum(w.text.isupper() for w in long) > _CLASH * len(long)


def _kind(w: Word, known: Known, *, title: bool, shout: bool) -> Kind:  # noqa: PLR0911  a table of cases, the first that fits
    plain = w.plain
    if not w.capital or len(plain) < _SHORT or any(c.isdigit() for c in plain) or plain in CALENDAR or plain in TITLES:
        return Kind.NONE
    acronym = w.acronym and len(plain) <= _MAX_ACRONYM and not shout
    ordinary = lexicon.is_ordinary(plain) or plain in known.small
    unclear = w.initial or title or shout
    if plain in lexicon.english_forms() and (acronym or (len(plain) > _SHORT and not (ordinary and unclear))):
        return Kind.EXONYM
    if acronym:
        return Kind.NONE if _ROMAN.fullmatch(plain) else Kind.ACRONYM
    if len(plain) <= _SHORT:
        return Kind.NONE
    if ordinary:
        return Kind.WEAK if plain in lexicon.indonesian().both and not unclear else Kind.NONE
    stems = lexicon.translations().get(indonesian_base(plain), frozenset())
    if (stems and english_stem(plain) not in stems) or (lexicon.is_english(plain) and (title or shout)):
        return Kind.NONE
    return Kind.ACRONYM if _SHORTENED.fullmatch(plain) else Kind.NAME


def _is_told(before: Word, w: Word) -> bool:
    """Whether a capital after `kata`, `menurut`, `Pak`, `bernama` makes a word a person's name."""
    return (
        before.plain in _TELLING
        and w.capital
        and not w.initial
        and not w.acronym
        and len(w.plain) > _SHORT
        and w.plain not in _OFFICES | CALENDAR | TITLES
        and w.plain not in lexicon.english_forms()
        and not _SHORTENED.fullmatch(w.plain)
    )


def _is_english_name(w: Word) -> bool:
    if not w.capital or w.plain in CALENDAR or w.plain in TITLES or w.text[0].isdigit():
        return False
    return not w.initial or not lexicon.is_english(w.plain)


def _stretches(text: str, found: Sequence[Word], certain: Sequence[bool]) -> Iterator[Name]:
    """Names in a row are one, with `of`, `and`, `the` between them in the names of bodies."""
    i = 0
    while i < len(found):
        if not certain[i]:
            i += 1
            continue
        end = i
        while end + 1 < len(found) and adjacent(found[end], found[end + 1]):
            if certain[end + 1]:
                end += 1
            elif (
                end + 2 < len(found) and found[end + 1].plain == "of" and certain[end + 2] and adjacent(found[end + 1], found[end + 2])
            ):
                end += 2
            else:
                break
        i = _after_title(found, i, end)
        written = text[found[i].start : found[end].end]
        if len(written) > 1:
            yield Name(written, found[i].start, found[end].end, _sort(written, found[i - 1].plain if i else "", found[i : end + 1]))
        i = end + 1


def _after_title(found: Sequence[Word], start: int, end: int) -> int:
    """Where the name of a person begins who is written after an office: `Foreign Minister Retno Marsudi`."""
    for i in range(end - 1, start - 1, -1):
        if found[i].plain in _PERSON_BEFORE:
            name = found[i + 1 : end + 1]
            return i + 1 if not any(lexicon.is_english(w.plain) for w in name[:1]) else start
    return start


def _sort(written: str, before: str, found: Sequence[Word]) -> str:
    if _BODY.search(written) or (len(found) == 1 and found[0].acronym):
        return "body"
    if any(w.plain in lexicon.lands() for w in found) or before in _PLACE_BEFORE:
        return "place"
    if before in _PERSON_BEFORE or before in _TELLING or any(w.plain in _PERSON_BEFORE for w in found):
        return "person"
    return "name"
