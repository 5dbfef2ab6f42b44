"""`summarise translate`: articles, or lines, to English."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

from summarise.cli import options
from summarise.cli.console import INPUT_FAILED, note, progress, sink
from summarise.cli.inputs import Inputs
from summarise.errors import SummariseError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from summarise.brief import Translation
    from summarise.briefer import Briefer

Json = Annotated[bool, typer.Option("--json", help="One JSON object a line, one line a sentence.")]
Lines = Annotated[
    bool,
    typer.Option("--lines", help="One English line for each line of the input, empty ones too; nothing is cleaned away."),
]

EPILOG = """[bold]Examples[/bold]

summarise translate article.txt

summarise translate --lines sentences.txt > sentences.en

echo "Harga beras naik 3,5 persen." | summarise translate --lines

[bold]Exit codes[/bold]: as for summarise brief."""


def translate(  # noqa: PLR0913  the options of the product
    files: options.Files = None,
    *,
    json: Json = False,
    lines: Lines = False,
    glossary: options.Glossary = None,
    model: options.Model = None,
    engine: options.Engine = "auto",
    device: options.Device = "cpu",
    threads: options.Threads = None,
    retry: options.Retry = True,
    any_language: options.AnyLanguage = False,
    output: options.Output = None,
    quiet: options.Quiet = False,
) -> None:
    """Translate Indonesian articles into English, paragraph by paragraph, boilerplate left out."""
    from summarise.briefer import Briefer
    from summarise.translation.translator import Retries

    inputs = Inputs(files or ())
    briefer = Briefer(
        model,
        engine=engine,
        device=device,
        threads=threads,
        glossary=glossary or (),
        retries=Retries(hinted=retry, n_best=retry),
        any_language=any_language,
        notify=None if quiet else note(),
    )
    with sink(output) as write, progress("Translating", quiet=quiet) as tick:
        for piece in (_lines if lines else _articles)(briefer, inputs, tick, json=json):
            write(piece)
    if inputs.failures:
        raise typer.Exit(INPUT_FAILED)


def _lines(briefer: Briefer, inputs: Inputs, tick: Callable[[int], None] | None, *, json: bool) -> Iterator[str]:
    from summarise.rendering.json import translated

    for t in briefer.translate_lines(inputs.lines(), tick=tick):
        yield (translated(t) if json else " ".join(t.english.split())) + "\n"


def _articles(briefer: Briefer, inputs: Inputs, tick: Callable[[int], None] | None, *, json: bool) -> Iterator[str]:
    from summarise.rendering.json import translated

    first = True
    for article in inputs:
        try:
            _, translations = briefer.translate(article, tick=tick)
        except SummariseError as error:
            inputs.fail(error)
            continue
        if json:
            yield "".join(translated(t) + "\n" for t in translations)
        else:
            yield ("" if first else "\n") + _paragraphs(translations)
        first = False


def _paragraphs(translations: Sequence[Translation]) -> str:
    groups = groupby(translations, key=lambda t: t.sentence.paragraph)
    return "\n\n".join(" ".join(t.english for t in group) for _, group in groups) + "\n"
