"""What runs a model: `load` gives an engine for a model folder."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from typing import TYPE_CHECKING

from summarise.errors import EngineError, OptionError

if TYPE_CHECKING:
    from summarise.engines.base import Engine
    from summarise.models.store import ModelFolder

ENGINES = ("ctranslate2", "transformers")
"""In the order in which `auto` prefers them."""

DEVICES = ("auto", "cpu", "cuda")


def load(  # noqa: PLR0913  what a user may choose
    model: ModelFolder,
    engine: str = "auto",
    *,
    device: str = "cpu",
    threads: int | None = None,
    compute_type: str | None = None,
    notify: Callable[[str], None] | None = None,
) -> Engine:
    """Load `model` with `engine`: `auto` (the first that is installed), `ctranslate2` or `transformers`.

    `device` is `cpu`, `cuda` or `auto`; `threads` is how many cores to use (all by default); `compute_type` is the engine's name for
    the numbers to calculate with. `notify` is called with a sentence before anything that takes some seconds. Raises OptionError,
    EngineError or ModelError.
    """
    if engine not in ("auto", *ENGINES):
        raise OptionError(f"There is no engine {engine!r}: choose from auto, {', '.join(ENGINES)}.")
    if device not in DEVICES:
        raise OptionError(f"There is no device {device!r}: choose from {', '.join(DEVICES)}.")
    if threads is not None and threads < 1:
        raise OptionError(f"{threads} threads cannot run anything.")
    installed = [name for name in ENGINES if find_spec(name)]
    chosen = engine if engine != "auto" else next(iter(installed), ENGINES[0])
    if chosen not in installed:
        raise EngineError(f"The engine {chosen} is not installed.", where=model.name, advice=f"Install it: pip install {chosen}")
    if chosen == "ctranslate2":
        from summarise.engines.ctranslate2 import CTranslate2Engine

        return CTranslate2Engine(model, device=device, threads=threads, compute_type=compute_type, notify=notify)
    from summarise.engines.transformers import TransformersEngine

    return TransformersEngine(model, device=device, threads=threads, compute_type=compute_type)
