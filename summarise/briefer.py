"""The road that an article goes down once: clean, split, translate, summarise, check, and the brief comes out.

from summarise import Briefer

brief = Briefer().brief("Jakarta (ANTARA) - Pemerintah …")
print(brief.points[0].english)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from summarise.article import Article, Sentence
from summarise.brief import Brief, Flag, Point, Support, Translation, Verdict
from summarise.cleaning import Body, clean, tidy
from summarise.composing import dateline_of, figures_of, headline_of, names_of
from summarise.errors import EmptyInputError, LanguageError, OptionError, SummariseError
from summarise.glossary import Glossary
from summarise.language import article_language, sentence_language
from summarise.reading.text import repair
from summarise.signature import Signature
from summarise.splitting import split
from summarise.summarisation.base import Length, Selection, Summariser
from summarise.summarisation.extractive import Extractive
from summarise.summarisation.lead import Lead
from summarise.translation.translator import Retries, Translator
from summarise.version import __version__

if TYPE_CHECKING:
    from summarise.engines.base import Engine

SUMMARISERS: dict[str, type[Summariser]] = {"extractive": Extractive, "lead": Lead}
TITLE = -1
"""The index, start and end of a title that is not in the article's text."""

_NEAR = {"ms": "Malay", "jv": "Javanese", "su": "Sundanese"}
_SURE = 0.5  # below this confidence, and for texts shorter than this many characters, the language is not judged
_JUDGED = 80
_WINDOW = 400  # sentences that are translated together; memory does not grow with the number of articles


@dataclass(frozen=True)
class Prepared:
    """An article made ready: repaired, cleaned, split, with what the reader must be told about it."""

    article: Article
    body: Body
    sentences: tuple[Sentence, ...]
    title: Sentence | None
    flags: tuple[Flag, ...]


class Briefer:
    """Makes English briefs of Indonesian articles with one model, loaded once.

    `model` is a name or a folder (the bundled model where it is not given), `engine` is `auto`, `ctranslate2` or `transformers`,
    `summariser` is `extractive`, `lead` or an object of your own, `glossary` lists files of your own terms. `notify` is called with
    a sentence when something takes longer than usual. Raises ModelError, EngineError, GlossaryError or OptionError.
    """

    def __init__(  # noqa: PLR0913  the options of the product
        self,
        model: str | Path | None = None,
        *,
        engine: str = "auto",
        device: str = "cpu",
        threads: int | None = None,
        summariser: str | Summariser = "extractive",
        sentences: int = 3,
        words: int | None = None,
        glossary: Sequence[Path] = (),
        retries: Retries | None = None,
        any_language: bool = False,
        notify: Callable[[str], None] | None = None,
    ) -> None:
        from summarise import engines
        from summarise.models import store

        self.length = Length(sentences, words)
        self.summariser = _summariser(summariser)
        self.any_language = any_language
        terms = Glossary.load(tuple(glossary))
        loaded: Engine = engines.load(store.find(model), engine, device=device, threads=threads, notify=notify)
        self.translator = Translator(loaded, terms, retries)
        self.signature = Signature().with_(
            summarise=__version__,
            **loaded.signature_settings(),
            retries=self.translator.retries.label,
            glossary=terms.digest[:8],
            summariser=self.summariser.name,
            length=f"{words}w" if words else f"{sentences}s",
        )

    def brief(self, article: Article | str) -> Brief:
        """Brief one article. Raises InputError where there is nothing to brief."""
        return next(self.briefs([article]))

    def briefs(
        self,
        articles: Iterable[Article | str],
        *,
        failed: Callable[[Article, SummariseError], None] | None = None,
        tick: Callable[[int], None] | None = None,
    ) -> Iterator[Brief]:
        """Brief a stream of articles, in order, some hundred sentences at a time.

        An article that cannot be briefed is handed to `failed` and left out; without `failed` its error is raised. `tick` is
        called with the number of sentences done since the last call.
        """
        for window in self._windows(articles, failed):
            together = [[*([p.title] if p.title else []), *p.sentences] for p in window]
            for prepared, translations in zip(window, self.translator.translate(together, tick=tick), strict=True):
                yield self._compose(prepared, translations)

    def translate(self, article: Article | str, *, tick: Callable[[int], None] | None = None) -> tuple[Article, list[Translation]]:
        """Translate an article without summarising it; gives the article that the offsets refer to."""
        prepared = self.prepare(article)
        return prepared.article, self.translator.translate([prepared.sentences], tick=tick)[0]

    def translate_lines(self, lines: Iterable[str], *, tick: Callable[[int], None] | None = None) -> Iterator[Translation]:
        """Translate line by line, one translation a line, nothing cleaned away: for lists of sentences and for test sets.

        Empty lines give empty translations. Lines stand for themselves: names and terms are not carried from one to the next.
        """
        for window in _batched(lines, _WINDOW):
            sentences = [Sentence(tidy(line), 0, len(line), 0, language=sentence_language(line)) for line in window]
            filled = [[s] for s in sentences if s.text]
            done = iter(self.translator.translate(filled, tick=tick))
            for s in sentences:
                yield next(done)[0] if s.text else Translation(s, "", kept=True, attempts=0)

    def prepare(self, article: Article | str) -> Prepared:
        """Repair, clean and split. Raises EmptyInputError or LanguageError."""
        raw = Article(article) if isinstance(article, str) else article
        fixed = replace(raw, text=repair(raw.text), title=" ".join(repair(raw.title).split()))
        where = fixed.source or fixed.id or None
        if not fixed.text.strip():
            raise EmptyInputError("There is no text in it.", where=where)
        flags = self._language(fixed, where)
        body = clean(fixed)
        sentences = tuple(split(fixed, body))
        if not sentences:
            raise EmptyInputError("There is nothing in it but headings, credits or advertisements.", where=where)
        title, fixed = _title(fixed, body)
        return Prepared(fixed, body, sentences, title, flags)

    def _language(self, article: Article, where: str | None) -> tuple[Flag, ...]:
        found = article_language(article.text)
        if found.code == "id" or self.any_language or len(article.text) < _JUDGED or found.confidence < _SURE:
            return ()
        if found.code in _NEAR:
            message = f"The article looks like {found.name} rather than Indonesian: the translation may be wrong."
            return (Flag("language-near", message, serious=False),)
        raise LanguageError(
            f"The article looks like {found.name}, not Indonesian.",
            where=where,
            advice="Use --any-language to brief it all the same.",
        )

    def _windows(
        self, articles: Iterable[Article | str], failed: Callable[[Article, SummariseError], None] | None
    ) -> Iterator[list[Prepared]]:
        window: list[Prepared] = []
        count = 0
        for article in articles:
            try:
                prepared = self.prepare(article)
            except SummariseError as error:
                if failed is None:
                    raise
                failed(Article(article) if isinstance(article, str) else article, error)
                continue
            window.append(prepared)
            count += len(prepared.sentences) + 1
            if count >= _WINDOW:
                yield window
                window, count = [], 0
        if window:
            yield window

    def _compose(self, prepared: Prepared, translations: Sequence[Translation]) -> Brief:
        title = translations[0] if prepared.title else None
        body = translations[1:] if prepared.title else translations
        selections = self.summariser.select(prepared.article, body, self.length)
        points = tuple(_point(s, body) for s in selections)
        return Brief(
            article=prepared.article,
            headline=headline_of(title, points),
            dateline=dateline_of(prepared.article, prepared.body, body),
            points=points,
            figures=figures_of(prepared.article, points),
            named=names_of(points, self.translator.glossary),
            translations=tuple(translations),
            flags=prepared.flags,
            verdict=_verdict(points, prepared.flags),
            signature=self.signature,
        )


def _batched(lines: Iterable[str], size: int) -> Iterator[list[str]]:
    rest = iter(lines)
    while batch := list(islice(rest, size)):
        yield batch


def _summariser(given: str | Summariser) -> Summariser:
    if not isinstance(given, str):
        return given
    if given not in SUMMARISERS:
        raise OptionError(f"There is no summariser {given!r}: choose from {', '.join(SUMMARISERS)}.")
    return SUMMARISERS[given]()


def _title(article: Article, body: Body) -> tuple[Sentence | None, Article]:
    """The title as a sentence to translate: given apart, or the block of the text that cleaning found to be one."""
    for block in body.blocks:
        if block.kind == "title":
            text = tidy(article.text[block.start : block.end])
            return Sentence(text, block.start, block.end, TITLE, TITLE), replace(article, title=article.title or text)
    if article.title:
        return Sentence(tidy(article.title), TITLE, TITLE, TITLE, TITLE), article
    return None, article


def _point(selection: Selection, translations: Sequence[Translation]) -> Point:
    sources = tuple(translations[i].sentence for i in selection.sources)
    flags = tuple(f for i in selection.sources for f in translations[i].flags)
    support = Support.SUPPORTED
    if flags:
        support = Support.UNSUPPORTED if any(f.serious for f in flags) else Support.PARTLY
    return Point(selection.english, sources, support, flags, selection.salience)


def _verdict(points: Sequence[Point], flags: Sequence[Flag]) -> Verdict:
    bad = sum(p.support is Support.UNSUPPORTED for p in points)
    if not points or 2 * bad > len(points):
        return Verdict.FAILED
    return Verdict.REVIEW if flags or any(p.support is not Support.SUPPORTED for p in points) else Verdict.OK
