"""Names that must survive, and names that must not appear from nowhere.

A source name is found in the English as it stands, in another spelling of the same name (Soeharto and Suharto; diacritics;
glued or hyphenated; Indonesian k, f, ks for c, ph, x), in its English form (Belanda, Dutch) or in a known term. What is not
found is lost, or respelt where an unexplained English name is close to it. An English name that nothing in the source explains
is invented.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from summarise.brief import Flag
from summarise.fidelity import lexicon
from summarise.fidelity.recognition import CALENDAR, TITLES, Kind, Known, Name, adjacent, names, shouted, source_names
from summarise.fidelity.spelling import (
    FARTHEST,
    SHORTEST_NEAR,
    canonical,
    close,
    edit_distance,
    glued,
    loans,
    longer_loan,
    people_of,
    same_loan,
)
from summarise.fidelity.words import Word, english_stem, indonesian_base, title_like, word_set, words

__all__ = ["Known", "Name", "compare_names", "names"]

_CONTRACTION = re.compile(r"^(?:he|she|it|they|we|you|i|who|that|there|what|let)['’]", re.IGNORECASE)
_PREFIXES = frozenset(("ter", "di", "ber", "me", "mem", "men", "meng", "pe", "pem", "ke", "se", "non", "anti", "pro", "eks", "pasca"))
_HOME = frozenset(("indonesia", "indonesian", "indonesians"))  # often added where the source takes it for granted
_PARTICLES = word_set(
    """
    of and the for dan di
    """
)
_LONG = 8


@dataclass
class _Index:
    """The forms under which the words of one side can be found."""

    forms: set[str] = field(default_factory=set)
    canonical: set[str] = field(default_factory=set)
    loans: set[str] = field(default_factory=set)
    stems: set[str] = field(default_factory=set)
    name_stems: set[str] = field(default_factory=set)
    ordinary: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, found: Sequence[Word]) -> _Index:
        """Index forms, parts of compounds, words written in one, singulars."""
        plain = [w.plain for w in found]
        forms = set(plain)
        for w in found:
            if len(w.text) >= SHORTEST_NEAR:
                forms.update(p for p in w.parts if len(p) > 1)
            forms.add(w.plain.replace("-", ""))
        for n in (2, 3):
            forms.update("".join(plain[i : i + n]) for i in range(len(plain) - n + 1))
        forms.update(f[:-1] for f in plain if f.endswith("s") and len(f) >= SHORTEST_NEAR)
        return cls(forms, {canonical(f) for f in plain})

    @classmethod
    def of_english(cls, found: Sequence[Word]) -> _Index:
        """Index an English side: also what its words are in Indonesian spelling, and which of them are ordinary."""
        index = cls.of(found)
        index.loans = loans(index.forms)
        index.stems = {english_stem(w.plain) for w in found}
        index.ordinary = {w.plain for w in found if lexicon.is_english(w.plain)}
        index.name_stems = {english_stem(w.plain) for w in found if w.capital and w.plain not in index.ordinary}
        return index


@dataclass(frozen=True)
class _Run:
    """A name of which words are missing in the English."""

    text: str
    missing: tuple[Word, ...]
    certain: bool


def compare_names(source: Sequence[Word], english: Sequence[Word], known: Known, *, text: str, english_text: str) -> list[Flag]:
    """Give the flags for names lost, respelt and invented between a source and its English.

    `text` and `english_text` are what `words.words` cut the two from.
    """
    ours, theirs = _terms(known, text, english_text)
    extra = _added(source, english, theirs)
    flags: list[Flag] = []
    for run in _lost(source, english, known, ours, text):
        near = [(w, e) for w in run.missing for e in extra if close(w.plain, e.plain)]
        if near:
            lost, respelt = near[0]
            extra = [e for e in extra if e is not respelt]
            message = f"The name “{lost.text}” is spelt “{respelt.text}” in the English."
            flags.append(Flag("name-changed", message, run.text, respelt.text))
        else:
            flags.append(Flag("name-missing", f"The name “{run.text}” is not in the English.", run.text, serious=run.certain))
    title = title_like(list(english))
    for e in extra:
        sure = not e.initial and e.plain not in known.names | _HOME and not (e.acronym and len(e.text) < SHORTEST_NEAR)
        sure = sure and (not title or english_stem(e.plain) in lexicon.translations().get(e.plain, ()))
        message = f"The English names “{e.text}”, which the Indonesian does not."
        flags.append(Flag("name-added", message, "", e.text, serious=sure))
    return flags


def _lost(source: Sequence[Word], english: Sequence[Word], known: Known, terms: set[str], text: str) -> Iterator[_Run]:
    there = _Index.of_english(english)
    title = title_like(list(source))
    spelt_out = max(0, _ordinary_names(english, lexicon.is_english) - _ordinary_names(source, lexicon.is_ordinary))
    states = [(w, k, w.plain in terms or _is_there(w, k, there) or _joined(source, w, there)) for w, k in source_names(source, known)]
    for group in _grouped(states):
        missing = [(w, k) for w, k, found in group if not found and k is not Kind.WEAK]
        if not missing:
            continue
        if spelt_out and all(k is Kind.ACRONYM for _, k in missing):
            spelt_out -= 1
            continue
        doubtful = title and len(group) == 1
        certain = any(_certain(w, k, known, doubtful=doubtful) for w, k in missing)
        yield _Run(text[group[0][0].start : group[-1][0].end], tuple(w for w, _ in missing), certain)


def _certain(w: Word, kind: Kind, known: Known, *, doubtful: bool) -> bool:
    """Whether a word that is not in the English is surely a name that should be."""
    if kind is Kind.EXONYM:
        return not lexicon.is_ordinary(w.plain)
    if (w.initial or doubtful) and w.plain not in known.names:
        return w.plain in lexicon.translations()
    stems = lexicon.translations().get(w.plain, frozenset())
    if kind is Kind.NAME and not stems and lexicon.is_misspelt_indonesian(w.plain):
        return False
    return kind is Kind.NAME or (bool(stems) and (w.acronym or len(stems) == 1))


def _is_there(w: Word, kind: Kind, there: _Index) -> bool:
    """The ways in which a name can be in the English, cheap ones first."""
    plain, base = w.plain, indonesian_base(w.plain)
    if plain in there.forms or base in there.forms or canonical(plain) in there.canonical:
        return True
    parts = [p for p in w.parts if len(p) > 1]
    return (
        _has_form(plain, there)
        or (kind is Kind.ACRONYM and not lexicon.stems_of(plain).isdisjoint(there.stems))
        or (len(parts) > 1 and all(p in there.forms or _known_part(p, there) for p in parts))
        or plain + "s" in there.forms
        or canonical(plain) in there.loans
        or glued(plain, there.forms)
        or same_loan(plain, there.ordinary)
        or longer_loan(plain, there.loans)
        or any(f.startswith(plain[:-1]) and people_of(plain, f) for f in there.forms | there.loans)
        or not lexicon.stems_of(plain).isdisjoint(there.name_stems)
    )


def _has_form(plain: str, there: _Index) -> bool:
    forms = lexicon.english_forms().get(plain)
    if not forms:
        return False
    return not forms.isdisjoint(there.forms) or any(people_of(f, e) for f in forms for e in there.forms if e[:3] == f[:3])


def _known_part(part: str, there: _Index) -> bool:
    """A part of a compound: a form of it is there, or it is no name at all."""
    forms = lexicon.english_forms().get(part, frozenset())
    return not forms.isdisjoint(there.forms) or lexicon.is_ordinary(part) or part in CALENDAR or part in _PREFIXES


def _joined(source: Sequence[Word], w: Word, there: _Index) -> bool:
    """Whether it is written in one with its neighbour in the English (Tanjung Priok, Tanjungpriok)."""
    i = source.index(w)
    before = source[i - 1].plain + w.plain if i else ""
    after = w.plain + source[i + 1].plain if i + 1 < len(source) else ""
    return (before != "" and before in there.forms) or (after != "" and after in there.forms)


def _grouped(states: list[tuple[Word, Kind, bool]]) -> Iterator[list[tuple[Word, Kind, bool]]]:
    """Words of one name together; lands and acronyms stand for themselves."""
    alone = {Kind.EXONYM, Kind.ACRONYM}
    group: list[tuple[Word, Kind, bool]] = []
    for state in states:
        if group and not (adjacent(group[-1][0], state[0]) and alone.isdisjoint((group[-1][1], state[1]))):
            yield group
            group = []
        group.append(state)
    if group:
        yield group


def _ordinary_names(found: Sequence[Word], ordinary: Callable[[str], bool]) -> int:
    """How many names a side has that are made of ordinary words (Corruption Eradication Commission): acronyms are spelt out so."""
    count, length = 0, 0
    for w in found:
        if w.capital and not w.acronym and ordinary(w.plain) and w.plain not in CALENDAR:
            length += 1
            count += length == 2  # noqa: PLR2004  the second word makes it a name
        elif w.plain not in _PARTICLES:
            length = 0
    return count


def _added(source: Sequence[Word], english: Sequence[Word], terms: set[str]) -> list[Word]:
    """The English names that nothing in the source explains."""
    wanted = [e for e in english if _wants_source(e)] if not shouted(english) else []
    if not wanted:
        return []
    here = _Index.of(source)
    table = lexicon.english_forms()
    allowed = terms.union(*(table.get(f, ()) for f in here.forms | {indonesian_base(f) for f in here.forms}))
    plain = {w.plain for w in source}
    stems = {s for f in plain for s in lexicon.stems_of(f)}
    spelt = {canonical(f) for f in here.forms}
    return [
        e
        for e in wanted
        if not (
            e.plain in allowed
            or english_stem(e.plain) in stems
            or _is_form(e, here, allowed)
            or _is_loan(e.plain, plain, spelt, allowed)
            or (e.acronym and _spelt_out(e.plain, english, source))
            or lexicon.is_misspelt(e.plain)
        )
    ]


def _wants_source(e: Word) -> bool:
    plain = e.plain
    return (
        e.capital
        and len(plain) > 2  # noqa: PLR2004  shorter ones are initials
        and not any(c.isdigit() for c in plain)
        and plain not in TITLES
        and not any(edit_distance(plain, day, 1) <= (len(day) > SHORTEST_NEAR) for day in CALENDAR)
        and not lexicon.is_english(plain)
        and not _CONTRACTION.search(e.text)
    )


def _is_form(e: Word, here: _Index, allowed: set[str]) -> bool:
    plain = e.plain
    if plain in here.forms or plain.removesuffix("s") in here.forms or canonical(plain) in here.canonical:
        return True
    if len(plain) >= SHORTEST_NEAR and any(f.startswith(plain) and lexicon.is_ordinary(f[len(plain) :]) for f in here.forms):
        return True
    return all(
        p in here.forms or p in allowed or lexicon.is_english(p) or len(p) < 3 or p.isdigit() or p in CALENDAR  # noqa: PLR2004
        for p in e.parts
    )


def _is_loan(name: str, plain: set[str], spelt: set[str], allowed: set[str]) -> bool:
    """Whether an English name is a source name in English spelling, or made from one as the names of peoples are."""
    for loan in loans({name}):
        if loan in spelt or any(people_of(f, form) for form in (name, loan) for f in allowed | plain if f[:3] == form[:3]):
            return True
        longer = len(loan) > _LONG and any(f.startswith(loan) and len(f) - len(loan) <= 2 for f in plain)  # noqa: PLR2004  an ending
        if longer or any(len(f) > SHORTEST_NEAR and loan.startswith(f) and len(loan) - len(f) <= FARTHEST for f in plain):
            return True
    return False


def _spelt_out(acronym: str, *sides: Sequence[Word]) -> bool:
    """Whether the letters of an acronym begin words that stand together on one of the sides."""
    return any(acronym in "".join(w.plain[0] for w in side if w.plain not in _PARTICLES) for side in sides)


def _terms(known: Known, text: str, english: str) -> tuple[set[str], set[str]]:
    """The words of known terms: the source words of those whose English is there, the English words of all that the source has."""
    ours: set[str] = set()
    theirs: set[str] = set()
    low, low_english = text.casefold(), english.casefold()
    for source, target in known.terms:
        if source.casefold() in low:
            theirs.update(w.plain for w in words(target))
            if target.casefold() in low_english:
                ours.update(w.plain for w in words(source))
    return ours, theirs
