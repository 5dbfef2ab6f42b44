"""Short, checkable English briefs of Indonesian news.

from summarise import Article, Briefer

briefer = Briefer()
brief = briefer.brief(Article(text, title="…", published=date(2025, 6, 17)))
for point in brief.points:
    print(point.english, point.support, [s.text for s in point.sources])
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summarise.article import Article, Sentence
from summarise.brief import Brief, Flag, Point, Support, Translation, Verdict
from summarise.errors import SummariseError
from summarise.version import __version__

if TYPE_CHECKING:
    from summarise.briefer import Briefer

__all__ = [
    "Article",
    "Brief",
    "Briefer",
    "Flag",
    "Point",
    "Sentence",
    "SummariseError",
    "Support",
    "Translation",
    "Verdict",
    "__version__",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401  PEP 562: the road is imported when it is first asked for
    if name == "Briefer":
        from summarise.briefer import Briefer

        return Briefer
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
