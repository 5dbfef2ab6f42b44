"""`summarise models`: which models are there, what they are, and whether their files are whole."""

from __future__ import annotations

from typing import Annotated

import typer

from summarise.models import store

app = typer.Typer(help="The models on this machine: list, info, verify, path.", no_args_is_help=True)

Name = Annotated[str | None, typer.Argument(help="A name or a folder.", show_default="the default model")]


@app.command("list")
def list_() -> None:
    """List the known models; the default is marked."""
    for entry in store.known():
        mark = "*" if entry.default else " "
        typer.echo(f"{mark} {entry.name}\t{entry.task} {entry.source}-{entry.target}\t{entry.licence}")


@app.command()
def info(name: Name = None) -> None:
    """Show a model's card, with the licence that travels with its weights."""
    folder = store.find(name)
    typer.echo(f"{folder.name} {folder.digest}\n{folder.path}\nLicence: {folder.licence}\n")
    for file in ("NOTICE", "README.md"):
        if (folder.path / file).exists():
            typer.echo((folder.path / file).read_text(encoding="utf-8"))


@app.command()
def verify(name: Name = None) -> None:
    """Compare every file of a model with its published SHA-256."""
    folder = store.find(name)
    folder.verify()
    typer.echo(f"{folder.name}: all files are as they were published")


@app.command()
def path(name: Name = None) -> None:
    """Print the folder of a model."""
    typer.echo(str(store.find(name).path))
