"""Options that several commands share, described once."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

Files = Annotated[
    list[str] | None,
    typer.Argument(help="Article files; [bold]-[/bold] or nothing reads one article from stdin.", show_default=False),
]
Model = Annotated[str | None, typer.Option("--model", "-m", help="Translator: a name or a folder.", show_default="the bundled model")]
Engine = Annotated[str, typer.Option(help="What runs the model: auto, ctranslate2 or transformers.")]
Device = Annotated[str, typer.Option(help="cpu or cuda.")]
Threads = Annotated[int | None, typer.Option("--threads", "-t", help="CPU threads.", show_default="one a core", min=1)]
Glossary = Annotated[
    list[Path] | None,
    typer.Option(
        "--glossary",
        "-g",
        help="Your own terms: a TSV or CSV file of source, target. May be given often.",
        show_default=False,
    ),
]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file, not to stdout.", show_default=False)]
Published = Annotated[
    datetime | None,
    typer.Option(
        formats=["%Y-%m-%d"],
        help="The day of publication, where the article does not say: dates like (17/3) are resolved by it.",
        show_default=False,
    ),
]
AnyLanguage = Annotated[bool, typer.Option("--any-language", help="Go on where the text does not look Indonesian.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress.")]
Retry = Annotated[bool, typer.Option("--retry/--no-retry", help="Look a second time at sentences that a check refuses.")]
