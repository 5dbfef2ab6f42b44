"""A run's averaged weights as a model folder: int8 shards, config, tokenizer, prompt, manifest.

Every matrix is stored by rows: `q = round(w / s)` with `s = max|row| / 127`, as `NAME` (int8) and `NAME_scale` (float32, one a row).
Vectors stay float32. No shard is larger than 48 MiB. What is not weights is taken over from the folder that the run started from.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Annotated

import torch
import typer
from safetensors.torch import save_file

from models.training.weights import build, load_state

SHARD = 48 * 2**20
KEPT = ("config.json", "tokenizer.model", "prompt.json", "GEMMA_TERMS.txt", "NOTICE")


def quantise(state: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Matrices to int8 by rows with their scales; vectors as they are."""
    result: dict[str, torch.Tensor] = {}
    for name, tensor in state.items():
        w = tensor.float()
        if w.ndim == 2:
            scale = w.abs().amax(1).clamp_min(1e-8) / 127
            result[name] = (w / scale[:, None]).round().clamp(-127, 127).to(torch.int8)
            result[f"{name}_scale"] = scale
        else:
            result[name] = w
    return result


def sharded(tensors: dict[str, torch.Tensor]) -> list[dict[str, torch.Tensor]]:
    """Tensors in shards of at most SHARD bytes, in their order."""
    shards: list[dict[str, torch.Tensor]] = [{}]
    size = 0
    for name, tensor in tensors.items():
        n = tensor.numel() * tensor.element_size()
        if size + n > SHARD and shards[-1]:
            shards.append({})
            size = 0
        shards[-1][name] = tensor.contiguous()
        size += n
    return shards


def averaged(run: Path, init: Path) -> dict[str, torch.Tensor]:
    """The averaged weights of a run by name."""
    model = build(init, load_state(init))
    kept = torch.load(run / "state.pt", map_location="cpu", weights_only=True)["average"]
    for p, w in zip(model.parameters(), kept, strict=True):
        p.data.copy_(w)
    return {k: v.detach() for k, v in model.state_dict().items() if k != "lm_head.weight"}


def write(state: dict[str, torch.Tensor], init: Path, out: Path) -> None:
    """Write the folder, its manifest last."""
    out.mkdir(parents=True, exist_ok=True)
    for name in KEPT:
        if (init / name).exists() and init != out:
            shutil.copy(init / name, out / name)
    shards = sharded(quantise(state))
    total = sum(t.numel() * t.element_size() for shard in shards for t in shard.values())
    places: dict[str, str] = {}
    for number, shard in enumerate(shards, 1):
        file = f"model-{number:05d}-of-{len(shards):05d}.safetensors"
        save_file(shard, out / file, metadata={"format": "pt"})
        places |= dict.fromkeys(shard, file)
    index = {"metadata": {"total_size": total}, "weight_map": places}
    (out / "model.safetensors.index.json").write_text(json.dumps(index, indent=1, sort_keys=True), encoding="utf-8")
    files = sorted(p for p in out.iterdir() if p.name not in ("SHA256SUMS", "README.md"))
    sums = "".join(f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.name}\n" for p in files)
    (out / "SHA256SUMS").write_text(sums, encoding="utf-8")


def main(
    run: Annotated[Path, typer.Argument(help="Folder of a run (state.pt).")],
    out: Annotated[Path, typer.Argument(help="Model folder to write.")],
    init: Annotated[Path, typer.Option(help="Model folder that the run started from.")] = Path("models/warta-270m"),
) -> None:
    """Export the averaged weights of RUN to OUT."""
    write(averaged(run, init), init, out)
    print(*(f"{p.name} {p.stat().st_size / 1e6:.1f} MB" for p in sorted(out.iterdir())), sep="\n")


if __name__ == "__main__":
    typer.run(main)
