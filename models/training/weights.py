"""The model to train: from a folder of int8 shards (dequantised) or from a checkpoint, as float32."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from safetensors.torch import load_file
from transformers import Gemma3ForCausalLM, Gemma3TextConfig

_NOT_CONFIG = {"quantization_config", "architectures", "dtype", "quantization"}


def load_state(folder: Path) -> dict[str, torch.Tensor]:
    """The tensors of a model folder, int8 rows times their scales, as float32."""
    tensors: dict[str, torch.Tensor] = {}
    for shard in sorted(folder.glob("model-*.safetensors")):
        tensors |= load_file(shard)
    return {
        name: tensor.float() * tensors[f"{name}_scale"][:, None] if f"{name}_scale" in tensors else tensor.float()
        for name, tensor in tensors.items()
        if not name.endswith("_scale")
    }


def build(folder: Path, state: dict[str, torch.Tensor]) -> Gemma3ForCausalLM:
    """The model of `folder`'s config with the tensors of `state`; the output matrix is the embedding."""
    config = {k: v for k, v in json.loads((folder / "config.json").read_text()).items() if k not in _NOT_CONFIG}
    model = Gemma3ForCausalLM(Gemma3TextConfig(**config))
    missing, unexpected = model.load_state_dict(state, strict=False)
    if unexpected or set(missing) - {"lm_head.weight"}:
        message = f"{folder}: tensors missing {missing}, unexpected {unexpected}"
        raise ValueError(message)
    model.tie_weights()
    model.config.use_cache = False
    return model.float()
