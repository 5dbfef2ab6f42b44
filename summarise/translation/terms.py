"""Which term hints a sentence needs, and whether the English obeyed them.

A hint is a pair `Indonesian = English` that a model which reads hints is shown before the sentence. Few hints are given, the ones that
matter: names of bodies and offices, acronyms, the user's own terms. The first time that an article shows an acronym its name is written
out (`KPK = Corruption Eradication Commission (KPK)`), unless the article does that itself; from then on the acronym stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from importlib.resources import files

from summarise.brief import Flag, Hint, Translation
from summarise.glossary import Glossary, Match
from summarise.glossary.glossary import written_out

MOST_HINTS = 3
"""More hints than this in one sentence, and the bundled model begins to mix them up (read in pairs with and without)."""

Render = Callable[[str], str | None]
"""Writes an Indonesian figure, amount, date or time in English; nothing where it is none."""

_BREAKS_LINE = re.compile(r"[\n\r;=]")
_ACRONYM_IN_BRACKETS = re.compile(r"\s?\(\s?$")
_NAME_BEFORE = re.compile(r"((?:[A-Z][\w'’-]*\s+(?:(?:dan|atas|untuk|di|dalam|of|and|for|the)\s+)?){1,9})\(\s?$")
_WORDS_BEFORE = re.compile(r"((?:[\w'’-]+\s+){2,9})\(\s?$")
_NAME_AFTER = re.compile(r"^\s?\(\s?((?:[\w'’-]+\s?){2,9})\)")
_TELLS_ENGLISH = frozenset({"office-changed"})
"""Flags whose `target` is what the English should have had; that of other changes is what it wrongly has."""

_UNHINTED_KINDS = frozenset({"time"})
_SPELLINGS = {
    "defence": "defense",
    "labour": "labor",
    "centre": "center",
    "programme": "program",
    "programmes": "programs",
    "organisation": "organization",
    "counter-terrorism": "counterterrorism",
}
_FUNCTION_WORDS = frozenset({"the", "a", "an", "of", "for", "and", "s", "on", "in", "to", "dan"})


@dataclass
class ArticleTerms:
    """What an article has told so far: the names whose acronyms it has shown, and acronyms that it defines itself."""

    introduced: set[str] = field(default_factory=set)
    defined: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class TermUse:
    """A line of the report of terms: how often a hint was given in an article and how often the English has it."""

    source: str
    target: str
    given: int
    used: int

    @property
    def kept(self) -> bool:
        """Whether every sentence that was given the hint obeyed it."""
        return self.used == self.given


def hints_for(  # noqa: PLR0913  what decides a hint
    sentence: str,
    glossary: Glossary,
    state: ArticleTerms | None = None,
    *,
    article_words: Collection[str] | None = None,
    headline: bool = False,
    most: int = MOST_HINTS,
) -> tuple[Hint, ...]:
    """Choose the hints of a sentence, at most `most`: the user's own, then names behind an acronym or a short form, then long names.

    Common nouns come last; within each the longest, which is the rarest, comes first.

    `state` is the article's and is kept up to date; sentences come in the article's order. A `headline` shows acronyms bare and
    introduces none. Terms that need no hint are left out: those that are the same in both languages and those that the model is
    sure of.
    """
    state = state or ArticleTerms()
    matches = glossary.matches(sentence, article_words)
    wanted: dict[str, tuple[Match, str]] = {}
    for match in matches:
        if _explained(sentence, match, matches, state):
            continue
        english = _english(match, state, headline=headline)
        if match.user or (english != match.source and _needed(match)):
            wanted.setdefault(match.source, (match, english))
    ranked = sorted(wanted.values(), key=_rank)
    chosen = [(m, e) for m, e in ranked if not _BREAKS_LINE.search(m.source + e)][:most]
    for match, english in chosen:
        if english != match.target:
            state.introduced.add(match.target)
    return tuple(Hint(match.source, english) for match, english in chosen)


def _english(match: Match, state: ArticleTerms, *, headline: bool) -> str:
    """A name behind an acronym is written out with it at first mention; then the acronym stands alone, where English has the same.

    Where it has another (BEI, IDX) the name is given again: the model does not follow a hint from acronym to acronym.
    """
    acronym = " " not in match.source and match.short
    if not acronym or not match.target[:1].isupper():
        return match.target
    if headline or match.target in state.introduced:
        return match.source if match.short == match.source else match.target
    return written_out(match)


def _rank(wanted: tuple[Match, str]) -> tuple[bool, bool, bool, int]:
    match, _ = wanted
    return not match.user, not match.target[:1].isupper(), " " in match.source, -len(match.source)


def _explained(sentence: str, match: Match, matches: Sequence[Match], state: ArticleTerms) -> bool:
    """Whether the article itself says what the match stands for, here or before, so that no hint may say it again.

    `Komisi Pemberantasan Korupsi (KPK)`: the name is hinted, not the acronym in its brackets. `Pusat Mutu Karet (PMK)`: the article
    means another PMK than the glossary, from here to its end.
    """
    if match.user:
        return False
    before, after = sentence[: match.start], sentence[match.end :]
    opening = _ACRONYM_IN_BRACKETS.search(before)
    if opening and re.match(r"\s?\)|\s?,", after):
        name = next((m for m in matches if m.end == opening.start()), None)
        if name is not None:
            state.introduced.update({match.target} if name.target == match.target else ())
            return True
    if match.source.isupper() and match.source not in state.defined and _defined(before, after, match):
        state.defined.add(match.source)
    return match.source in state.defined or _spelt_out(before, after, match)


def _defined(before: str, after: str, match: Match) -> bool:
    """Whether a name with the acronym's letters, that is not the glossary's for it, stands before it or after it in brackets."""
    name = _NAME_BEFORE.search(before) if after.startswith(")") else _NAME_AFTER.match(after)
    return bool(name) and _initials(name).endswith(match.source)


def _spelt_out(before: str, after: str, match: Match) -> bool:
    """Whether small words with the acronym's letters stand right before its brackets: `sidang kode etik (SKE)`."""
    words = _WORDS_BEFORE.search(before) if after.startswith(")") else None
    return bool(words) and _initials(words).endswith(match.source)


def _initials(words: re.Match[str] | None) -> str:
    return "".join(w[0] for w in words[1].split() if w.casefold() not in _FUNCTION_WORDS).upper() if words else ""


def _needed(match: Match) -> bool:
    listed = match.term.source if match.term else match.source
    return match.kind not in _UNHINTED_KINDS and listed not in _well_known()


@cache
def _well_known() -> frozenset[str]:
    """Terms that the bundled model gets right without being told, as measured: no hint is spent on them."""
    text = files("summarise.translation").joinpath("well_known.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


def hints_for_flags(
    sentence: str,
    flags: Iterable[Flag],
    *,
    render: Render | None = None,
    glossary: Glossary | None = None,
    most: int = MOST_HINTS + 2,
) -> tuple[Hint, ...]:
    """Choose hints for a second try: exactly what the first lost, as the flags say.

    A lost or respelt name is to stand as the glossary has it, or else as it is; a figure as `render` writes it. What cannot be said
    by a hint (a lost negation, a loop, something invented) gives none.
    """
    found: dict[str, Hint] = {}
    for flag in flags:
        source = flag.source.strip()
        if source and source in sentence and source not in found:
            english = _wanted(flag, source, render, glossary)
            if english and not _BREAKS_LINE.search(source + english):
                found[source] = Hint(source, english)
    return tuple(found.values())[:most]


def _wanted(flag: Flag, source: str, render: Render | None, glossary: Glossary | None) -> str:
    """The English that a flag asks for; empty where a hint cannot say it."""
    if flag.code.startswith("name-"):
        listed = {t.target for t in glossary.lookup(source)} if glossary else set()
        return listed.pop() if len(listed) == 1 else source
    if flag.code in _TELLS_ENGLISH:
        return flag.target.strip()
    rendered = render(source) if render else None
    return rendered or (flag.target.strip() if flag.code.endswith("-missing") else "")


def obeyed(hints: Iterable[Hint], english: str) -> tuple[Hint, ...]:
    """Mark which hints the English has: their words next to one another, whatever the case, the article and the number.

    `Minister of Finance` is obeyed by `Finance Minister`; a name with its acronym by the name or, where it came before, the acronym.
    """
    words = _folded(english)
    return tuple(replace(h, used=_has(words, h.target)) for h in hints)


def _has(words: tuple[str, ...], target: str) -> bool:
    name, _, bracket = target.partition(" (")
    wanted = _folded(name)
    if _within(words, wanted) or (bracket and _within(words, _folded(target))):
        return True
    content = [w for w in wanted if w not in _FUNCTION_WORDS]
    plain = [w for w in words if w not in _FUNCTION_WORDS]
    return len(content) > 1 and any(sorted(window) == sorted(content) for window in _windows(plain, len(content)))


def _within(words: Sequence[str], wanted: Sequence[str]) -> bool:
    return bool(wanted) and any(tuple(window) == tuple(wanted) for window in _windows(words, len(wanted)))


def _windows(words: Sequence[str], length: int) -> Iterator[Sequence[str]]:
    return (words[i : i + length] for i in range(len(words) - length + 1))


@lru_cache(maxsize=4096)
def _folded(text: str) -> tuple[str, ...]:
    """Words without case, possessives, plural endings and differences of spelling between America and Britain."""
    plain = re.sub(r"['’]s\b", "", text.casefold().replace("’", "'"))
    words = re.findall(r"[\w.,]*\w[%]?|%", plain.replace("-", " "))
    return tuple(_singular(_SPELLINGS.get(w, w)) for w in words)


def _singular(word: str) -> str:
    least = 4
    if len(word) < least or word.endswith(("ss", "us", "is")):
        return word
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


def term_report(translations: Iterable[Translation]) -> tuple[TermUse, ...]:
    """Count for an article how often each hint was given and how often it was obeyed, in the order of their first use."""
    counts: dict[tuple[str, str], list[int]] = {}
    for translation in translations:
        for hint in translation.hints:
            count = counts.setdefault((hint.source, hint.target), [0, 0])
            count[0] += 1
            count[1] += hint.used
    return tuple(TermUse(source, target, given, used) for (source, target), (given, used) in counts.items())
