"""Finding a glossary's terms in a sentence: longest first, whole words, the right case, the right meaning.

Terms lie in tries of case-folded tokens. Where several could stand at one place the longest wins, whatever begins first; a term of the
user's own wins over all others. Case then decides: an acronym must be written as it is listed, a name may also stand in capitals, a
common noun may begin a sentence and, in several words, be written small. Forms with more than one meaning, and forms that are also
ordinary words, carry context words; they match only where one of those stands in the sentence or in the article.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from summarise.glossary.terms import Term

_TOKEN = re.compile(r"\w+|[^\w\s]")
_CLITIC = re.compile(r"-(?:nya|ku|mu|lah|kah|pun)\b")
_PREFIXED = re.compile(r"\b(?:[Nn]on|[Aa]nti|[Pp]ro|[Ee]ks|[Ss]e|[Kk]e)-$")
_SUFFIX = re.compile(r"(?<=\w{4})(?:nya|lah|kah|pun)$")
_INITIALS = re.compile(r"inisial\b\W{0,3}(?:\w{1,3}\W{1,3}){0,8}$")
_PERSON = re.compile(r"\b(?:korban|pelaku|tersangka|terdakwa|anak|tahun),?\s$")
_AGE = re.compile(r",?\s\(?\d{1,2}(?:\)|\stahun\b)")
_MISSPELT = {"kementrian": "kementerian"}

_IN_SENTENCE, _IN_ARTICLE = 3, 1  # a context word of the sentence itself outweighs the article's
_SHORT_ACRONYM = 3  # letters; such an acronym may be a person's initials
_CAMEL = 5  # letters; from here on capitals inside a word are a matter of taste (KemenPUPR, Kemenpupr)


@dataclass(frozen=True)
class Match:
    """A term at `text[start:end]`; `source` is what stands there."""

    source: str
    target: str
    short: str
    kind: str
    start: int
    end: int
    user: bool = False
    term: Term | None = None


class _Token(NamedTuple):
    text: str
    key: str
    start: int
    end: int


class _Node(dict[str, "_Node"]):
    """Where some first tokens of terms lead: to longer ones, and to the terms that end here."""

    __slots__ = ("terms",)

    def __init__(self) -> None:
        super().__init__()
        self.terms: list[tuple[Term, tuple[str, ...]]] | None = None


class Finder:
    """Finds terms in text. Made once, used for every sentence; the trie of a first word is grown when a text first has that word."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms = tuple(terms)
        self._tries: dict[str, _Node] = {}
        self._waiting: dict[str, list[Term]] = {}
        for term in self._terms:
            opening = _TOKEN.match(term.source)
            if opening:
                self._waiting.setdefault(_key(opening[0]), []).append(term)

    def _trie(self, key: str) -> _Node | None:
        """What terms go on with after the first token `key`."""
        waiting = self._waiting.pop(key, None)
        if waiting is not None:
            self._tries[key] = _grown(waiting)
        return self._tries.get(key)

    @cached_property
    def _names(self) -> dict[str, list[str]]:
        """The names in several words that have a given English: one of them near an acronym says what it means."""
        names: dict[str, list[str]] = {}
        for term in self._terms:
            if " " in term.source:
                names.setdefault(term.target, []).append(term.source)
        return names

    def find(self, text: str, article_words: Collection[str] | None = None) -> list[Match]:
        """Find all terms of `text`, in its order, none of them over another."""
        tokens = list(_tokens(text))
        candidates = list(self._candidates(text, tokens))
        candidates.sort(key=lambda c: (not c[2][0].user, c[0] - c[1], c[0]))
        near: _Near | None = None
        taken = [False] * len(tokens)
        found = []
        for first, last, terms in candidates:
            if any(taken[first:last]):
                continue
            term = terms[0]
            if len(terms) > 1 or term.context:
                near = near or _Near(tokens, article_words)
                decided = self._decide(terms, near, first, last)
                if decided is None:
                    continue
                term = decided
            start, end = tokens[first].start, tokens[last - 1].end
            taken[first:last] = [True] * (last - first)
            found.append(Match(text[start:end], term.target, term.short, term.kind, start, end, term.user, term))
        return sorted(found, key=lambda m: m.start)

    def _candidates(self, text: str, tokens: Sequence[_Token]) -> Iterator[tuple[int, int, list[Term]]]:
        for first, opening in enumerate(tokens):
            node = self._trie(opening.key)
            last = first
            while node is not None:
                last += 1
                if node.terms:
                    stretch = tokens[first:last]
                    fitting = [t for t, spelt in node.terms if _case_fits(t, spelt, stretch)]
                    if fitting and _stands_alone(text, stretch, fitting):
                        yield first, last, fitting
                node = node.get(tokens[last].key) if last < len(tokens) else None

    def _decide(self, terms: Sequence[Term], near: _Near, first: int, last: int) -> Term | None:
        """The meaning with the most context words near; without any, the meaning that asks for none; undecided is no match."""
        scored = [(self._score(t, near, first, last), t) for t in terms if t.context]
        best = max((s for s, _ in scored), default=0)
        if best:
            winners = [t for s, t in scored if s == best]
            if len({t.target for t in winners}) == 1:
                return winners[0]
        plain = [t for t in terms if not t.context]
        return plain[0] if plain and (not best or len(plain) == len(terms)) else None

    def _score(self, term: Term, near: _Near, first: int, last: int) -> int:
        own = [n for n in self._names.get(term.target, ()) if n != term.source]
        return sum(near.weight(phrase, first, last) for phrase in (*term.context, *own))


def _grown(terms: Sequence[Term]) -> _Node:
    """Make the trie of terms that have their first token in common; its root is that token."""
    root = _Node()
    for term in terms:
        tokens = tuple(_spelt(_TOKEN.findall(term.source)))
        node = root
        for token in tokens[1:]:
            node = node.setdefault(_key(token), _Node())
        if node.terms is None:
            node.terms = []
        node.terms.append((term, tokens))
    return root


class _Near:
    """The words round a place: of its sentence, and of its article."""

    def __init__(self, tokens: Sequence[_Token], article_words: Collection[str] | None) -> None:
        self._sentence = [_stem(t.key) for t in tokens]
        self._article = _folded(frozenset(article_words)) if article_words else frozenset[str]()

    def weight(self, phrase: str, first: int, last: int) -> int:
        words = _words(phrase)
        outside = {*self._sentence[:first], *self._sentence[last:]}
        if words <= outside:
            return _IN_SENTENCE
        return _IN_ARTICLE if words <= self._article else 0


@lru_cache(maxsize=4096)
def _words(phrase: str) -> frozenset[str]:
    return frozenset(_stem(w.casefold()) for w in _TOKEN.findall(phrase) if w.isalnum())


@lru_cache(maxsize=64)
def _folded(article_words: frozenset[str]) -> frozenset[str]:
    """The words of an article without case, punctuation and clitics; worked out once an article."""
    return frozenset(_stem(w.casefold()) for word in article_words for w in _TOKEN.findall(word))


def _stem(word: str) -> str:
    return _SUFFIX.sub("", word)


def _tokens(text: str) -> Iterator[_Token]:
    found = [_Token(m[0], _key(m[0]), m.start(), m.end()) for m in _TOKEN.finditer(text)]
    for i, token in enumerate(found):
        if not (token.text == "," and i + 1 < len(found) and found[i + 1].key == "dan"):
            yield token


def _key(token: str) -> str:
    folded = token.casefold()
    return "'" if folded in "’‘`" else _MISSPELT.get(folded, folded)


def _spelt(words: Sequence[str]) -> Iterator[str]:
    """A term's tokens; a comma before `dan` is a matter of style and left out on both sides."""
    for i, word in enumerate(words):
        if not (word == "," and i + 1 < len(words) and words[i + 1].casefold() == "dan"):
            yield "'" if word in "’‘`" else word


def _case_fits(term: Term, spelt: Sequence[str], stretch: Sequence[_Token]) -> bool:
    """Whether the case is right: a common noun in several words may be written small (`operasi tangkap tangan`), a name may not."""
    small = len(spelt) > 1 and not term.proper
    return all(
        a == b.text or _same_word(a, b.text) or (small and b.text.islower() and not a.isupper())
        for a, b in zip(spelt, stretch, strict=True)
    )


def _same_word(listed: str, text: str) -> bool:
    """Whether `text` may stand for `listed`, the same letters in another case (or another spelling of the apostrophe)."""
    if not listed.isalnum():
        return True
    if listed.isupper():
        return False
    if text.isupper() and len(text) > 1:
        return True
    if text.casefold() in _MISSPELT:
        return text[:1].isupper() or listed.islower()
    if listed.islower():
        return text[1:] == listed[1:]
    return len(listed) > _CAMEL and text[:1] == listed[:1]


def _stands_alone(text: str, stretch: Sequence[_Token], terms: Sequence[Term]) -> bool:
    """Whether the words are not part of a compound, an address or a handle, nor a person's initials."""
    start, end = stretch[0].start, stretch[-1].end
    before, after = text[max(0, start - 40) : start], text[end : end + 12]
    if before[-1:] in {"@", "#"} or (before[-1:] == "-" and not _PREFIXED.search(before)):
        return False
    if (after[:1] == "-" and after[1:2].isalnum() and not _CLITIC.match(after)) or re.match(r"\.\w", after):
        return False
    if len(stretch) > 1 or not stretch[0].text.isupper() or end - start > _SHORT_ACRONYM or any(t.user for t in terms):
        return True
    person = end - start < _SHORT_ACRONYM and _PERSON.search(before)
    return not (person or _AGE.match(after) or _INITIALS.search(before))
