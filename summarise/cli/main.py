"""The `summarise` command."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from summarise.cli import brief, doctor, evaluate, models, translate
from summarise.cli.console import complain, say, use_utf8
from summarise.errors import SummariseError
from summarise.version import __version__

INTERRUPTED = 130

app = typer.Typer(
    name="summarise",
    help="Short, checkable English briefs of Indonesian news. Everything runs on this machine; nothing is sent anywhere.",
    epilog="Start with: [bold]summarise brief article.txt[/bold]",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_show_locals=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(epilog=brief.EPILOG)(brief.brief)
app.command(epilog=translate.EPILOG)(translate.translate)
app.command(epilog=doctor.EPILOG)(doctor.doctor)
app.add_typer(models.app, name="models")
app.add_typer(evaluate.app, name="evaluate")


def _version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"summarise {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", callback=lambda value: _version(wanted=value), is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    pass


def main() -> None:
    """Run the command; every error of ours ends in a sentence and its exit code."""
    use_utf8()
    try:
        app()
    except SummariseError as error:
        complain(error)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        say("summarise: interrupted.")
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
