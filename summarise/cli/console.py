"""What every command needs: output in UTF-8, messages and progress on stderr, errors as sentences, exit codes.

| code | meaning |
|---|---|
| 0 | everything that was asked for was done |
| 1 | something went wrong that should not have: please report it |
| 2 | the command was not understood: an option or a glossary makes no sense |
| 3 | at least one input could not be used; the others were done |
| 4 | a model or an engine cannot be used |
| 5 | a result could not be written |
| 130 | interrupted |
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from summarise.errors import OutputError, SummariseError

if TYPE_CHECKING:
    from collections.abc import Callable

INPUT_FAILED = 3


def use_utf8() -> None:
    """Write UTF-8 whatever the console's own encoding is: a brief has dashes and quotation marks that cp1252 or ASCII lack."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def say(message: str) -> None:
    """Print a line on stderr."""
    typer.echo(message, err=True)


def complain(error: SummariseError) -> None:
    """Print an error's sentence on stderr."""
    typer.secho("summarise: ", err=True, nl=False, fg="red")
    typer.echo(str(error), err=True)


def note() -> Callable[[str], None] | None:
    """What is told while something takes long: only on a terminal."""
    return say if sys.stderr.isatty() else None


@contextmanager
def progress(label: str, *, quiet: bool = False) -> Iterator[Callable[[int], None] | None]:
    """Count sentences on stderr while it is a terminal; gives the function to tell of them, or None."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TextColumn("{task.completed} sentences"))
    with Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done: bar.advance(task, done)


@contextmanager
def sink(output: Path | None) -> Iterator[Callable[[str], None]]:
    """Where results go: stdout, or a file that appears only once it is whole."""
    if output is None:
        yield lambda text: typer.echo(text, nl=False)
        return
    part = output.with_name(f".{output.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:

            def write(text: str) -> None:
                file.write(text)

            yield write
        part.replace(output)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise OutputError(f"It cannot be written: {error.strerror}.", where=str(output)) from error
