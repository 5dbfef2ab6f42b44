"""Gemma 3 (text, decoder-only) as a CTranslate2 specification, from int8 arrays, with numpy alone.

After CTranslate2's own converter for Transformers (its `Gemma3Loader`), without torch: each matrix and its scales are put in place as
they are. Ours are `w = q * scale` by rows, CTranslate2's are `w = q / scale`.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from ctranslate2.specs import common_spec, transformer_spec

from summarise.engines.build_ct2 import tensors
from summarise.engines.families import sentencepiece_model
from summarise.errors import BrokenModelError, EngineError
from summarise.models.store import ModelFolder

_NORMS = {
    "input_layer_norm": "input_layernorm",
    "post_attention_layer_norm": "post_attention_layernorm",
    "pre_feedforward_layer_norm": "pre_feedforward_layernorm",
    "post_feedforward_layer_norm": "post_feedforward_layernorm",
}


def gemma3(model: ModelFolder) -> Any:  # noqa: ANN401  CTranslate2 has no types
    """Make the specification of a model folder. Raises EngineError for another architecture, BrokenModelError for missing parts."""
    if model.config.get("model_type") != "gemma3_text":
        raise EngineError(
            f"The engine ctranslate2 cannot be built for {model.config.get('model_type')!r} models.",
            where=model.name,
            advice="Use --engine transformers.",
        )
    try:
        return _Builder(model.config, tensors(model)).spec(model)
    except KeyError as error:
        raise BrokenModelError(
            f"A part of the model is missing: {error}.", where=str(model.path), advice="Install the model again."
        ) from error


class _Builder:
    """Puts arrays into a specification."""

    def __init__(self, config: dict[str, Any], arrays: dict[str, Any]) -> None:
        self.config, self.arrays = config, arrays

    def spec(self, model: ModelFolder) -> Any:  # noqa: ANN401  CTranslate2 has no types
        c = self.config
        heads, kv_heads, rope = c["num_attention_heads"], c["num_key_value_heads"], c["rope_parameters"]
        spec = transformer_spec.TransformerDecoderModelSpec.from_config(
            c["num_hidden_layers"],
            heads,
            activation=common_spec.Activation.GELUTanh,
            pre_norm=True,
            ffn_glu=True,
            rms_norm=True,
            rotary_dim=c["head_dim"],
            rotary_interleave=False,
            rotary_base=rope["sliding_attention"]["rope_theta"],
            num_heads_kv=None if kv_heads == heads else kv_heads,
            head_dim=c["head_dim"],
            sliding_window=c["sliding_window"],
            pre_post_layer_norm=True,
            qk_norm=True,
        )
        decoder = spec.decoder
        decoder.scale_embeddings, decoder.start_from_zero_embedding = True, False
        self._matrix(decoder.embeddings, "model.embed_tokens")
        self._matrix(decoder.projection, "model.embed_tokens")
        self._norm(decoder.layer_norm, "model.norm")
        for i, (layer, kind) in enumerate(zip(decoder.layer, c["layer_types"], strict=True)):
            self._layer(layer, f"model.layers.{i}", kind)
        sp, prompt = sentencepiece_model(model.path / "tokenizer.model"), model.prompt
        spec.register_vocabulary([sp.id_to_piece(i) for i in range(sp.vocab_size())])
        spec.config.bos_token, spec.config.eos_token = prompt.bos, prompt.eos
        spec.config.unk_token = sp.id_to_piece(sp.unk_id())
        return spec

    def _layer(self, layer: Any, name: str, kind: str) -> None:  # noqa: ANN401  CTranslate2 has no types
        attention, ffn = layer.self_attention, layer.ffn
        window = 0 if kind == "full_attention" else self.config["sliding_window"]
        attention.rotary_base = np.dtype("float32").type(self.config["rope_parameters"][kind]["rope_theta"])
        attention.sliding_window = np.dtype("int32").type(window)
        for ours, theirs in _NORMS.items():
            self._norm(getattr(layer, ours), f"{name}.{theirs}")
        self._norm(attention.q_norm, f"{name}.self_attn.q_norm")
        self._norm(attention.k_norm, f"{name}.self_attn.k_norm")
        self._matrix(attention.linear[0], *(f"{name}.self_attn.{x}_proj" for x in "qkv"))
        self._matrix(attention.linear[1], f"{name}.self_attn.o_proj")
        self._matrix(ffn.linear_0, f"{name}.mlp.gate_proj")
        self._matrix(ffn.linear_0_noact, f"{name}.mlp.up_proj")
        self._matrix(ffn.linear_1, f"{name}.mlp.down_proj")

    def _matrix(self, part: Any, *names: str) -> None:  # noqa: ANN401  CTranslate2 has no types
        part.weight = np.concatenate([self.arrays[f"{name}.weight"] for name in names])
        part.weight_scale = np.concatenate([1 / self.arrays[f"{name}.weight_scale"] for name in names])

    def _norm(self, part: Any, name: str) -> None:  # noqa: ANN401  CTranslate2 has no types
        part.gamma = self.arrays[f"{name}.weight"]
        part.layer_norm_use_residual = True  # Gemma scales by 1 + weight
