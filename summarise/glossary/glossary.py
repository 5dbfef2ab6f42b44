"""The glossary as the rest of the house uses it: what stands in a sentence, what a form means, how a name is first written out."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from pathlib import Path

from summarise.glossary import terms as rows
from summarise.glossary.matching import Finder, Match
from summarise.glossary.terms import Term


class Glossary:
    """Terms with their English, indexed. Equal terms give an equal `digest`."""

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self.terms: tuple[Term, ...] = tuple(terms)

    @classmethod
    def load(cls, user_files: Sequence[Path] = (), do_not_translate: Sequence[Path | str] = ()) -> Glossary:
        """Read the built-in glossary and put the user's on top, later files over earlier ones.

        `do_not_translate` are words, or paths of files with one a line, that stay as they are. Raises GlossaryError.
        """
        found = rows.builtin()
        for path in user_files:
            found = rows.overlay(found, rows.read(path))
        for kept in do_not_translate:
            found = rows.overlay(found, rows.read_kept(kept) if isinstance(kept, Path) else [rows.kept(kept)])
        return cls(found)

    def __len__(self) -> int:
        return len(self.terms)

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of all that decides a match, in hexadecimal digits: for signatures."""
        lines = ("\t".join((t.source, t.target, t.short, t.kind, ",".join(t.context), str(t.user))) for t in self.terms)
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()

    def matches(self, text: str, article_words: Collection[str] | None = None) -> list[Match]:
        """Find the terms of a sentence, in its order, none over another; the longest wins, the user's own first.

        `article_words` are the words of the whole article (as they stand, with or without punctuation): they help to decide what an
        ambiguous acronym means. Give the same frozenset for all sentences of an article, so that it is prepared once.
        """
        return self._finder.find(text, article_words)

    def lookup(self, form: str) -> tuple[Term, ...]:
        """All rows of a form as it is listed: an ambiguous form has several."""
        return self._by_source.get(" ".join(form.split()), ())

    def lookup_english(self, name: str) -> tuple[Term, ...]:
        """All rows whose English, or whose English acronym, is `name`."""
        return self._by_english.get(" ".join(name.split()), ())

    def expand(self, term: str | Term | Match) -> str:
        """Write a name out as at its first mention: `KPK` gives `Corruption Eradication Commission (KPK)`.

        Common nouns and names without an acronym are given as they are, a form that is not listed or is ambiguous unchanged.
        """
        if isinstance(term, str):
            meanings = self.lookup(term)
            if len({m.target for m in meanings}) != 1:
                return term
            term = meanings[0]
        return written_out(term)

    @cached_property
    def _finder(self) -> Finder:
        return Finder(self.terms)

    @cached_property
    def _by_source(self) -> dict[str, tuple[Term, ...]]:
        return _grouped((t.source, t) for t in self.terms)

    @cached_property
    def _by_english(self) -> dict[str, tuple[Term, ...]]:
        return _grouped((name, t) for t in self.terms for name in (t.target, t.short) if name)


def written_out(term: Term | Match) -> str:
    """Give a name with its acronym in brackets, where it is a name and has one that it does not itself end with."""
    if not term.short or not term.target[:1].isupper() or term.short in term.target.split():
        return term.target
    return f"{term.target} ({term.short})"


def _grouped(pairs: Iterable[tuple[str, Term]]) -> dict[str, tuple[Term, ...]]:
    groups: dict[str, list[Term]] = {}
    for key, term in pairs:
        groups.setdefault(key, []).append(term)
    return {key: tuple(group) for key, group in groups.items()}
