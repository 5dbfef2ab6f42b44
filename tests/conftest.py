"""A home that is not the user's, no network, and models that are made once a run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarise.engines.base import Engine
from summarise.models.store import ModelFolder

os.environ["HF_HUB_OFFLINE"] = "1"  # read when transformers is imported


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give a home of this run's own, empty at first; what is built from a model is kept in it for the tests after."""
    folder = tmp_path_factory.mktemp("user")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
            patch.setenv(name, str(folder))
        for name in ("CACHE", "CONFIG", "DATA", "STATE"):
            patch.setenv(f"XDG_{name}_HOME", str(folder / f".{name.lower()}"))
        patch.setenv("SUMMARISE_HOME", str(folder / "summarise"))
        yield folder


@pytest.fixture(scope="session")
def bundled() -> ModelFolder:
    """Give the model that the package brings."""
    from summarise.models import store

    return store.find()


@pytest.fixture(scope="session")
def tiny_prompted(tmp_path_factory: pytest.TempPathFactory) -> ModelFolder:
    """Give a decoder-only model with random weights, in the bundled model's layout."""
    from summarise.models import store
    from tests.tiny_models import make_prompted

    return store.find(make_prompted(tmp_path_factory.mktemp("models") / "tiny-prompted"))


@pytest.fixture(scope="session")
def tiny_marian(tmp_path_factory: pytest.TempPathFactory) -> ModelFolder:
    """Give a Marian model with random weights, in Hugging Face layout."""
    from summarise.models import store
    from tests.tiny_models import make_marian

    return store.find(make_marian(tmp_path_factory.mktemp("models") / "tiny-marian"))


@pytest.fixture(scope="session")
def tiny_engine(tiny_prompted: ModelFolder) -> Engine:
    """Give the tiny decoder-only model, loaded in the default engine."""
    from summarise import engines

    return engines.load(tiny_prompted, threads=1)
