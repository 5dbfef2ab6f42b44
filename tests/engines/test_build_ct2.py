"""The default engine's model is built once, whole, from files that are what was published."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from summarise import engines
from summarise.engines import build_ct2
from summarise.engines.base import Request
from summarise.errors import BrokenModelError, EngineError
from summarise.models import store
from summarise.models.store import ModelFolder


@pytest.fixture
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home in which nothing has been built."""
    monkeypatch.setenv("SUMMARISE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def copy(tiny_prompted: ModelFolder, tmp_path: Path) -> Path:
    """A copy of the tiny model that a test may damage."""
    return shutil.copytree(tiny_prompted.path, tmp_path / "copy")


def say(model: ModelFolder, notify: list[str]) -> str:
    engine = engines.load(model, "ctranslate2", threads=1, notify=notify.append)
    return engine.generate([Request("Harga beras naik.")])[0][0].text


@pytest.mark.usefixtures("own_home")
def test_the_first_use_builds_and_says_so_and_the_second_does_not(tiny_prompted: ModelFolder) -> None:
    told: list[str] = []
    first = say(tiny_prompted, told)
    assert len(told) == 1
    assert tiny_prompted.name in told[0]
    assert say(tiny_prompted, told) == first
    assert len(told) == 1


def test_nothing_half_done_is_left_beside_the_built_model(tiny_prompted: ModelFolder, own_home: Path) -> None:
    say(tiny_prompted, [])
    place = build_ct2.place_of(tiny_prompted)
    assert own_home in place.parents
    assert [p.name for p in place.parent.iterdir()] == [place.name]


def test_where_the_cache_cannot_be_written_a_temporary_folder_serves(tiny_prompted: ModelFolder, own_home: Path) -> None:
    own_home.mkdir()
    (own_home / "cache").write_text("a file where the cache's folder would be")
    told: list[str] = []
    assert say(tiny_prompted, told)
    assert "cannot be written" in told[-1]


def test_several_builders_at_once_all_get_a_whole_model(tiny_prompted: ModelFolder, own_home: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        said = list(pool.map(lambda _: say(tiny_prompted, []), range(4)))
    assert len(set(said)) == 1
    assert [p.name for p in own_home.rglob(".building-*")] == []


@pytest.mark.usefixtures("own_home")
def test_a_built_model_that_is_damaged_is_built_again(tiny_prompted: ModelFolder) -> None:
    told: list[str] = []
    first = say(tiny_prompted, told)
    (build_ct2.place_of(tiny_prompted) / "model.bin").write_bytes(b"\0" * 100)
    assert say(tiny_prompted, told) == first
    assert len(told) == 2


@pytest.mark.usefixtures("own_home")
@pytest.mark.parametrize("engine", engines.ENGINES)
def test_a_flipped_byte_in_a_shard_is_found_before_anything_is_built(copy: Path, engine: str) -> None:
    file = copy / "model-00001-of-00001.safetensors"
    content = bytearray(file.read_bytes())
    content[-5] ^= 64
    file.write_bytes(content)
    with pytest.raises(BrokenModelError, match=r"model-00001-of-00001\.safetensors"):
        engines.load(store.find(copy), engine)


@pytest.mark.usefixtures("own_home")
@pytest.mark.parametrize("engine", engines.ENGINES)
def test_a_missing_shard_is_named(copy: Path, engine: str) -> None:
    (copy / "model-00001-of-00001.safetensors").unlink()
    with pytest.raises(BrokenModelError, match=r"model-00001-of-00001\.safetensors"):
        engines.load(store.find(copy), engine)


@pytest.mark.usefixtures("own_home")
@pytest.mark.parametrize("engine", engines.ENGINES)
def test_without_a_manifest_damage_is_found_all_the_same(copy: Path, engine: str) -> None:
    (copy / "SHA256SUMS").unlink()
    file = copy / "model-00001-of-00001.safetensors"
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(BrokenModelError):
        engines.load(store.find(copy), engine)
    file.unlink()
    with pytest.raises(BrokenModelError):
        engines.load(store.find(copy), engine)


@pytest.mark.usefixtures("own_home")
@pytest.mark.parametrize("engine", engines.ENGINES)
def test_another_architecture_is_refused(copy: Path, engine: str) -> None:
    config = (copy / "config.json").read_text().replace("gemma3_text", "rwkv")
    (copy / "config.json").write_text(config)
    (copy / "SHA256SUMS").unlink()
    with pytest.raises(EngineError, match="rwkv"):
        engines.load(store.find(copy), engine)


@pytest.mark.usefixtures("own_home")
@pytest.mark.parametrize("engine", engines.ENGINES)
def test_a_model_of_pickles_is_refused(tiny_marian: ModelFolder, tmp_path: Path, engine: str) -> None:
    folder = shutil.copytree(tiny_marian.path, tmp_path / "pickled")
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")
    with pytest.raises(BrokenModelError):
        engines.load(store.find(folder), engine)
