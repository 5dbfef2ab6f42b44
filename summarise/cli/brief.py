"""`summarise brief`: articles in, briefs out."""

from __future__ import annotations

from typing import Annotated

import typer

from summarise.cli import options
from summarise.cli.console import INPUT_FAILED, note, progress, sink
from summarise.cli.inputs import Inputs

Json = Annotated[bool, typer.Option("--json", help="One JSON object a line, one line an article.")]
Translation = Annotated[bool, typer.Option("--translation", help="Add the whole English text beside the Indonesian.")]
Sources = Annotated[bool, typer.Option("--sources/--no-sources", help="Show the Indonesian sentence behind each point.")]
Sentences = Annotated[int, typer.Option("--sentences", "-n", help="Points in a brief.", min=1, max=50)]
Words = Annotated[
    int | None,
    typer.Option("--words", "-w", help="Length in English words, in place of --sentences.", min=10, show_default=False),
]
Summariser = Annotated[str, typer.Option(help="How points are chosen: extractive or lead.")]

EPILOG = """[bold]Examples[/bold]

summarise brief article.txt

summarise brief *.txt --json > briefs.jsonl

curl -s https://example.org/a.txt | summarise brief - --published 2025-06-17

summarise brief article.txt --words 60 --no-sources -o brief.md

[bold]Exit codes[/bold]: 0 all done; 2 wrong usage; 3 an input could not be used, the others were done; 4 no usable model; 5 the
output cannot be written."""


def brief(  # noqa: PLR0913  the options of the product
    files: options.Files = None,
    *,
    json: Json = False,
    translation: Translation = False,
    sources: Sources = True,
    sentences: Sentences = 3,
    words: Words = None,
    summariser: Summariser = "extractive",
    published: options.Published = None,
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
    """Make short English briefs of Indonesian articles.

    Each point is a translated sentence; the Indonesian behind it is shown, and what the checks found (a figure, a name or a "not"
    that did not arrive) is said beside it.
    """
    from summarise.briefer import Briefer
    from summarise.rendering.json import to_json
    from summarise.rendering.markdown import markdown
    from summarise.translation.translator import Retries

    inputs = Inputs(files or (), published.date() if published else None)
    briefer = Briefer(
        model,
        engine=engine,
        device=device,
        threads=threads,
        summariser=summariser,
        sentences=sentences,
        words=words,
        glossary=glossary or (),
        retries=Retries(hinted=retry, n_best=retry),
        any_language=any_language,
        notify=None if quiet else note(),
    )
    with sink(output) as write, progress("Translating", quiet=quiet) as tick:
        briefs = briefer.briefs(inputs, failed=lambda _, error: inputs.fail(error), tick=tick)
        for number, made in enumerate(briefs):
            if json:
                write(to_json(made, translation=translation) + "\n")
            else:
                write(("\n---\n\n" if number else "") + markdown(made, sources=sources, translation=translation))
    if inputs.failures:
        raise typer.Exit(INPUT_FAILED)
