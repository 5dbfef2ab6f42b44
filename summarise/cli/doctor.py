"""`summarise doctor`: tells whether everything that a brief needs works here."""

from __future__ import annotations

import platform
import time
from importlib.metadata import PackageNotFoundError, version

import typer

from summarise.cli import options
from summarise.cli.console import note
from summarise.errors import BrokenModelError

EPILOG = """[bold]Exit codes[/bold]: 0 all is well; 4 the model or the engine is not usable."""

PACKAGES = ("summarise", "ctranslate2", "sentencepiece", "torch", "transformers", "typer")
CANARY = "Pemerintah tidak akan menaikkan harga beras sebesar 12 persen pada tahun 2026."
EXPECTED = ("12", "2026", "not")
"""What any English of the canary has: its figures and its negation."""


def doctor(model: options.Model = None, engine: options.Engine = "auto") -> None:
    """Print versions, check the model's files, load it and translate a sentence with it."""
    typer.echo(f"Python {platform.python_version()} on {platform.system()} {platform.machine()}")
    for name in PACKAGES:
        try:
            typer.echo(f"{name} {version(name)}")
        except PackageNotFoundError:
            typer.echo(f"{name}: not installed")
    _check(model, engine)


def _check(model: str | None, engine: str) -> None:
    """Verify, load, translate. Raises ModelError or EngineError with what is wrong."""
    from summarise import engines
    from summarise.engines.base import Request
    from summarise.models import store

    folder = store.find(model)
    typer.echo(f"model {folder.name} {folder.digest[:12]} in {folder.path}")
    folder.verify()
    typer.echo("model files: as they were published")
    start = time.perf_counter()
    loaded = engines.load(folder, engine, notify=note())
    settings = "|".join(f"{k}:{v}" for k, v in loaded.signature_settings().items())
    typer.echo(f"engine {settings} loaded in {time.perf_counter() - start:.1f} s")
    english = loaded.generate([Request(CANARY)])[0][0].text
    typer.echo(f"canary: {CANARY}\n     -> {english}")
    missing = [word for word in EXPECTED if word not in english.lower()]
    if missing:
        raise BrokenModelError(
            f"The model lost {', '.join(missing)} in a plain sentence.",
            where=folder.name,
            advice="Install it again, or choose another with --model.",
        )
    typer.echo("all is well")
