"""A model folder's weights as CTranslate2 wants them: made at first use, kept in the user's cache.

The safetensors of the folder are the one source of truth; what is built from them is kept under their digest and CTranslate2's major
version. It is written beside its place and moved there whole, so that several builders at once, or one that is killed, leave nothing
half done. Where the cache cannot be written, a temporary folder serves for as long as loading takes.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import ctranslate2

from summarise.engines.families import family_of
from summarise.errors import BrokenModelError, EngineError
from summarise.models.store import ModelFolder, cache_folder

Notify = Callable[[str], None]
T = TypeVar("T")

_MAJOR = ctranslate2.__version__.partition(".")[0]
_WEIGHTS = "model.bin"


def loaded(model: ModelFolder, load: Callable[[str], T], *, int8: bool = True, notify: Notify | None = None) -> T:
    """Build `model` where that has not been done, and give what `load` makes of the folder of the built model.

    `int8` says how matrices are stored that are not int8 in the model's own files. A cached model that does not load is built once more. Raises BrokenModelError or EngineError.
    """
    place = place_of(model, int8=int8)
    if (place / _WEIGHTS).is_file():
        try:
            return load(str(place))
        except (RuntimeError, ValueError):
            shutil.rmtree(place, ignore_errors=True)
    with _built(model, place, notify or _silent, int8=int8) as path:
        try:
            return load(str(path))
        except (RuntimeError, ValueError) as error:
            raise EngineError(f"CTranslate2 cannot load the model: {error}", where=model.name) from error


def place_of(model: ModelFolder, *, int8: bool = True) -> Path:
    """Where the built model is kept."""
    form = "" if int8 or not family_of(model).encoder else "-float32"
    return cache_folder() / f"ctranslate2-{_MAJOR}" / f"{model.digest[:32]}{form}"


@contextmanager
def _built(model: ModelFolder, place: Path, notify: Notify, *, int8: bool) -> Iterator[Path]:
    notify(f"Preparing {model.name} for this machine (once; some seconds)…")
    if model.sums:
        model.verify()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        scratch = Path(tempfile.mkdtemp(prefix=".building-", dir=place.parent))
    except OSError as error:
        notify(f"The cache cannot be written ({error}): the model will be prepared again next time.")
        with tempfile.TemporaryDirectory(prefix="summarise-") as folder:
            _write(model, Path(folder), int8=int8)
            yield Path(folder)
        return
    try:
        out = scratch / "model"
        out.mkdir()
        _write(model, out, int8=int8)
        yield _moved(out, place)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _moved(made: Path, place: Path) -> Path:
    """Move a whole folder to its place; where another builder was first, its work is as good."""
    try:
        os.rename(made, place)  # noqa: PTH104  Path.replace says less: a folder with files in it is never replaced
    except OSError:
        return place if (place / _WEIGHTS).is_file() else made
    return place


def _write(model: ModelFolder, out: Path, *, int8: bool) -> None:
    """Write the CTranslate2 model to the folder `out`, which is there."""
    if not family_of(model).encoder:
        from summarise.engines.gemma3_ct2 import gemma3

        spec = gemma3(model)
        spec.validate()
        spec.optimize(quantization=None)
        spec.save(str(out))
        return
    _convert(model, out, int8=int8)


def _convert(model: ModelFolder, out: Path, *, int8: bool) -> None:
    """Convert a folder in Hugging Face layout: the one place where this engine needs torch, once a model."""
    if not any(model.path.glob("*.safetensors")):
        raise BrokenModelError("There are no safetensors in the model's folder: pickles are not loaded.", where=model.name)
    import transformers
    from ctranslate2.converters import TransformersConverter

    transformers.utils.logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tokenizer recommends a package that only its text normalisation needs
        try:
            converter = TransformersConverter(str(model.path))
            converter.convert(str(out), quantization="int8" if int8 else None, force=True)
        except (ValueError, KeyError, OSError, RuntimeError) as error:
            raise BrokenModelError(f"The model cannot be converted: {error}", where=model.name) from error


def _silent(_: str) -> None:
    pass


def tensors(model: ModelFolder) -> dict[str, Any]:
    """Read all arrays of the folder's shards, as numpy. Raises BrokenModelError."""
    from safetensors import SafetensorError
    from safetensors.numpy import load_file

    arrays: dict[str, Any] = {}
    for shard in sorted(model.path.glob("model*.safetensors")):
        try:
            arrays |= load_file(shard)
        except (SafetensorError, OSError) as error:
            raise BrokenModelError("The file is damaged.", where=str(shard), advice="Install the model again.") from error
    return arrays
