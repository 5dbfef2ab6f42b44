"""Models are found, and their files are what was published."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from summarise.errors import BrokenModelError, MissingModelError
from summarise.models import store
from summarise.models.store import ModelFolder


@pytest.fixture
def copy(tiny_prompted: ModelFolder, tmp_path: Path) -> Path:
    """A copy of the tiny model that a test may damage."""
    return shutil.copytree(tiny_prompted.path, tmp_path / "copy")


def test_without_a_name_the_registry_s_default_is_found() -> None:
    defaults = [entry for entry in store.known() if entry.default]
    assert len(defaults) == 1
    assert store.find().name == defaults[0].name
    assert store.find(defaults[0].name).path == store.find().path


def test_the_bundled_model_brings_its_terms_and_is_whole(bundled: ModelFolder) -> None:
    assert (bundled.path / bundled.entry.licence_file).is_file()
    assert (bundled.path / "NOTICE").is_file()
    assert (bundled.path / "README.md").is_file()
    bundled.verify()


def test_an_unknown_name_is_answered_with_the_names_that_are_known() -> None:
    with pytest.raises(MissingModelError, match=store.find().name):
        store.find("no-such-model")


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MissingModelError, match=r"config\.json"):
        store.find(tmp_path)


def test_a_folder_tells_its_own_family(tiny_prompted: ModelFolder, tiny_marian: ModelFolder) -> None:
    assert (tiny_prompted.family, tiny_prompted.task, tiny_prompted.entry.source) == ("prompted", "translation", "id")
    assert (tiny_marian.family, tiny_marian.task) == ("marian", "translation")


def test_verify_names_the_file_of_which_one_bit_has_flipped(copy: Path) -> None:
    file = copy / "model-00001-of-00001.safetensors"
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    with pytest.raises(BrokenModelError, match=r"model-00001-of-00001\.safetensors.*not the one"):
        store.find(copy).verify()


def test_verify_names_the_file_that_is_missing(copy: Path) -> None:
    (copy / "tokenizer.model").unlink()
    with pytest.raises(BrokenModelError, match=r"tokenizer\.model.*missing"):
        store.find(copy).verify()


def test_a_folder_without_a_manifest_cannot_be_verified_but_has_a_digest_of_its_files(copy: Path) -> None:
    (copy / "SHA256SUMS").unlink()
    folder = store.find(copy)
    with pytest.raises(BrokenModelError, match="SHA256SUMS"):
        folder.verify()
    before = folder.digest
    (copy / "prompt.json").write_text((copy / "prompt.json").read_text() + " ")
    assert store.find(copy).digest != before


def test_the_digest_of_a_manifest_is_that_of_the_model_wherever_it_lies(copy: Path, tiny_prompted: ModelFolder) -> None:
    (copy / "README.md").write_text("A card is not the model.")
    assert store.find(copy).digest == tiny_prompted.digest


@pytest.mark.parametrize("content", ["{", "[]", '"x"'])
def test_a_configuration_that_is_none_is_refused(copy: Path, content: str) -> None:
    (copy / "config.json").write_text(content)
    with pytest.raises(BrokenModelError, match=r"config\.json"):
        _ = store.find(copy).config


@pytest.mark.parametrize("content", ["{", "[]", "{}", '{"bos": "<s>", "eos": "</s>"}', '{"bos": "", "eos": "", "template": "x"}'])
def test_a_prompt_that_is_none_is_refused(copy: Path, content: str) -> None:
    (copy / "prompt.json").write_text(content)
    with pytest.raises(BrokenModelError, match=r"prompt\.json"):
        _ = store.find(copy).prompt


def test_the_cache_is_where_the_user_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SUMMARISE_HOME", str(tmp_path))
    assert store.cache_folder() == tmp_path / "cache"
    monkeypatch.delenv("SUMMARISE_HOME")
    assert store.cache_folder().name == "summarise"
