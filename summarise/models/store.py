"""Which models there are and where their files lie.

    folder = find()                 # the default of the registry
    folder = find("some-model")     # by name
    folder = find("./my-model")     # any folder that holds a model
    folder.verify()                 # every file against SHA256SUMS

The registry and the bundled weights are inside the installed package; in a checkout they are the repository's `models/`.
"""

from __future__ import annotations

import hashlib
import json
import os
import tomllib
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import platformdirs

from summarise.errors import BrokenModelError, MissingModelError
from summarise.models.prompt import Prompt

SUMS = "SHA256SUMS"
"""The manifest of a model folder, as `sha256sum` writes it."""

_BLOCK = 1 << 20
_NOT_THE_MODEL = frozenset({"README.md", SUMS})
_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parents[1] / "models"


@dataclass(frozen=True)
class Entry:
    """What the registry says of a model.

    Languages are ISO 639-1 codes; `family` is a key of the engines' table of families; `max_source` is the most pieces that a source
    may have (0: the family's limit).
    """

    name: str
    task: str = ""
    source: str = ""
    target: str = ""
    family: str = ""
    licence: str = ""
    licence_file: str = ""
    commercial_use: bool | None = None
    max_source: int = 0
    bundled: bool = False
    default: bool = False


@dataclass(frozen=True)
class ModelFolder:
    """A model on this machine: its files in `path`, and what is known of it."""

    path: Path
    entry: Entry

    @property
    def name(self) -> str:
        """Its name in the registry, or the folder's."""
        return self.entry.name

    @property
    def task(self) -> str:
        """What it does: `translation`, for one."""
        return self.entry.task

    @property
    def family(self) -> str:
        """How it wants its input: a key of the engines' table."""
        return self.entry.family

    @property
    def licence(self) -> str:
        """The licence of its weights."""
        return self.entry.licence

    @cached_property
    def sums(self) -> dict[str, str]:
        """SHA-256 by file name, as the manifest has them; empty where there is no manifest."""
        file = self.path / SUMS
        if not file.exists():
            return {}
        pairs = [line.split(maxsplit=1) for line in _text(file).splitlines() if line.strip()]
        if any(len(pair) != 2 for pair in pairs):  # noqa: PLR2004  a hash and a name
            raise BrokenModelError(f"{SUMS} is not a list of hashes and file names.", where=str(file))
        return {name.strip().removeprefix("*"): digest.lower() for digest, name in pairs}

    @cached_property
    def digest(self) -> str:
        """A SHA-256 that changes with any file: of the manifest, or of the files themselves where there is no manifest.

        With a manifest no weights are read, so that it costs nothing at each start; `verify` reads them.
        """
        if self.sums:
            return hashlib.sha256((self.path / SUMS).read_bytes()).hexdigest()
        files = sorted(p for p in self.path.iterdir() if p.is_file() and p.name not in _NOT_THE_MODEL)
        listed = "".join(f"{sha256(p)}  {p.name}\n" for p in files)
        return hashlib.sha256(listed.encode()).hexdigest()

    @cached_property
    def config(self) -> dict[str, Any]:
        """The architecture, as `config.json` has it. Raises BrokenModelError."""
        return _object(self.path / "config.json")

    @cached_property
    def prompt(self) -> Prompt:
        """How a text is put to the model, as `prompt.json` has it. Raises BrokenModelError."""
        file = self.path / "prompt.json"
        _text(file)
        try:
            prompt = Prompt.read(file)
            prompt.parts("")
        except (TypeError, ValueError, AttributeError) as error:
            raise BrokenModelError(
                f"This is not the prompt of a model ({error}).", where=str(file), advice="Install the model again."
            ) from error
        return prompt

    def verify(self) -> None:
        """Compare every file of the manifest with its hash. Raises BrokenModelError that names the missing or changed file."""
        if not self.sums:
            raise BrokenModelError(f"There is no {SUMS} to check its files by.", where=str(self.path))
        for name in self.sums:
            self.verify_file(name)

    def verify_file(self, name: str) -> None:
        """Compare one file of the manifest with its hash. Raises BrokenModelError."""
        file = self.path / name
        if not file.is_file():
            raise BrokenModelError("A file of the model is missing.", where=str(file), advice="Install the model again.")
        if sha256(file) != self.sums[name]:
            raise BrokenModelError(
                f"The file is not the one that was published: its SHA-256 is not that of {SUMS}.",
                where=str(file),
                advice="Install the model again.",
            )


def find(name_or_path: str | Path | None = None) -> ModelFolder:
    """Find a model: by its name in the registry, by the folder it is in, or the default. Raises MissingModelError."""
    entries = {entry.name: entry for entry in known()}
    if name_or_path is None:
        return _bundled(next(entry for entry in entries.values() if entry.default))
    if str(name_or_path) in entries:
        return _bundled(entries[str(name_or_path)])
    path = Path(name_or_path).expanduser()
    if not path.is_dir():
        raise MissingModelError(
            "There is no model of that name, and no such folder.",
            where=str(name_or_path),
            advice=f"Known models: {', '.join(entries)}.",
        )
    if not (path / "config.json").is_file():
        raise MissingModelError("The folder holds no model: there is no config.json in it.", where=str(path))
    return _own(path)


@cache
def known() -> tuple[Entry, ...]:
    """The registry's models, in its order; exactly one is the default."""
    registry = tomllib.loads((_root() / "registry.toml").read_text(encoding="utf-8"))
    fields = Entry.__dataclass_fields__
    return tuple(
        Entry(name=name, default=name == registry["default"], **{k: v for k, v in raw.items() if k in fields})
        for name, raw in registry["models"].items()
    )


def cache_folder() -> Path:
    """Where things go that can be made again: `$SUMMARISE_HOME/cache`, or the user's cache folder on this system."""
    home = os.environ.get("SUMMARISE_HOME")
    return Path(home).expanduser() / "cache" if home else platformdirs.user_cache_path("summarise", appauthor=False)


def sha256(file: Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    digest = hashlib.sha256()
    with file.open("rb") as f:
        while block := f.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _root() -> Path:
    return _PACKAGE if (_PACKAGE / "registry.toml").exists() else _CHECKOUT


def _bundled(entry: Entry) -> ModelFolder:
    root = _root()
    path = root / "bundled" / entry.name if root == _PACKAGE else root / entry.name
    if not path.is_dir():
        raise MissingModelError(
            "The model's files are not in this installation.", where=entry.name, advice="Install the package again."
        )
    return ModelFolder(path, entry)


def _own(path: Path) -> ModelFolder:
    """A folder of the user's: the prompt says what it is for, and else its architecture says of which family it is."""
    folder = ModelFolder(path.resolve(), Entry(path.resolve().name))
    if not (path / "prompt.json").is_file():
        family = str(folder.config.get("model_type", ""))
        return ModelFolder(folder.path, Entry(folder.name, task="translation", family=family))
    about = _object(path / "prompt.json")
    task, source, target = (str(about.get(k, "")) for k in ("task", "source", "target"))
    return ModelFolder(folder.path, Entry(folder.name, task, source, target, family="prompted"))


def _object(file: Path) -> dict[str, Any]:
    try:
        content = json.loads(_text(file))
    except ValueError as error:
        raise BrokenModelError("This is not JSON.", where=str(file), advice="Install the model again.") from error
    if not isinstance(content, dict):
        raise BrokenModelError("This is not a JSON object.", where=str(file), advice="Install the model again.")
    return content


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise BrokenModelError("A file of the model is missing.", where=str(file), advice="Install the model again.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise BrokenModelError(f"The file cannot be read ({error}).", where=str(file)) from error
