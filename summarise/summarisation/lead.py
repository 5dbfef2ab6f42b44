"""The first sentences, as they stand: the baseline that news makes hard to beat."""

from __future__ import annotations

from collections.abc import Sequence

from summarise.article import Article
from summarise.brief import Translation
from summarise.summarisation.base import Length, Selection, within


class Lead:
    """Takes the opening of the article."""

    name = "lead"

    def select(self, article: Article, translations: Sequence[Translation], length: Length) -> list[Selection]:  # noqa: ARG002  the protocol's
        """Give the first sentences, up to the length."""
        return within([Selection(t.english, (i,)) for i, t in enumerate(translations) if t.english.strip()], length)
