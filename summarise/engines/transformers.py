"""The second engine: PyTorch through transformers, from the same files as the first.

The int8 matrices of a bundled model are multiplied out to float32, so that no rounding of activations is in its answers. Nothing is
fetched: folders on this machine, safetensors only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import torch
import transformers
from safetensors import SafetensorError

from summarise.engines.base import Decoding
from summarise.engines.batching import Batch, BatchedEngine, Raw
from summarise.engines.families import family_of
from summarise.errors import BrokenModelError, EngineError
from summarise.models.store import ModelFolder

_SCORED = 4  # rows whose log-probabilities over the whole vocabulary are held at a time
_NOT_CONFIG = {"architectures", "dtype", "quantization", "quantization_config", "torch_dtype"}


class TransformersEngine(BatchedEngine):
    """Runs causal and sequence-to-sequence models; `compute_type` is a torch dtype's name (float32 by default).

    Raises EngineError or BrokenModelError.
    """

    name = "transformers"

    def __init__(self, model: ModelFolder, *, device: str = "cpu", threads: int | None = None, compute_type: str | None = None) -> None:
        self.family = family_of(model)
        super().__init__(model, self.family.codec(model))
        self.device = _device(device)
        self.dtype = _dtype(compute_type or "float32")
        if threads:
            torch.set_num_threads(threads)
        try:
            made, self._ids = _marian(model) if self.family.encoder else _causal(model)
        except (OSError, ValueError, KeyError, RuntimeError, SafetensorError) as error:
            raise BrokenModelError(f"The model cannot be loaded: {error}", where=model.name) from error
        self._pieces = {i: piece for piece, i in self._ids.items()}
        self._runner = made.to(device=self.device, dtype=self.dtype).eval()
        self._eos = self._ids[self.codec.eos]
        self._unknown = self._ids["<unk>"]
        self._pad = self._ids["<pad>"]
        self._banned = [self._ids[p] for p in self.codec.banned if p in self._ids]

    def signature_settings(self) -> dict[str, str]:
        """Give what of this engine and its model decides the output."""
        return {
            "engine": f"{self.name}-{transformers.__version__}",
            "torch": torch.__version__,
            "compute": str(self.dtype).removeprefix("torch."),
            "model": self.model.name,
            "digest": self.model.digest[:12],
        }

    def _decode(self, batches: Sequence[Batch], decoding: Decoding) -> Iterator[list[list[Raw]]]:
        for batch in batches:
            with torch.inference_mode():
                yield self._decoded(batch, decoding)

    def _decoded(self, batch: Batch, decoding: Decoding) -> list[list[Raw]]:
        ids, mask = self._padded(batch.prompts)
        out = self._runner.generate(input_ids=ids, attention_mask=mask, generation_config=self._settings(batch.cap, decoding))
        start = 1 if self.family.encoder else ids.shape[1]
        answers = [self._until_end(row) for row in out[:, start:].tolist()]
        owners = [i // decoding.n_best for i in range(len(answers))]
        raws = [
            Raw([self._pieces[i] for i in answer if i != self._eos], score, answer[-1:] == [self._eos])
            for answer, score in zip(answers, self._scores(ids[owners], mask[owners], answers), strict=True)
        ]
        return [raws[i : i + decoding.n_best] for i in range(0, len(raws), decoding.n_best)]

    def _padded(self, prompts: list[list[str]]) -> tuple[torch.Tensor, torch.Tensor]:
        """Prompts as numbers, padded to one length: on the left for a decoder, which goes on from the right end."""
        width = max(map(len, prompts))
        rows = [[self._ids.get(p, self._unknown) for p in prompt] for prompt in prompts]
        fill = [[self._pad] * (width - len(row)) for row in rows]
        left = not self.family.encoder
        ids = [f + r if left else r + f for f, r in zip(fill, rows, strict=True)]
        mask = [[0] * len(f) + [1] * len(r) if left else [1] * len(r) + [0] * len(f) for f, r in zip(fill, rows, strict=True)]
        return torch.tensor(ids, device=self.device), torch.tensor(mask, device=self.device)

    def _settings(self, cap: int, decoding: Decoding) -> Any:  # noqa: ANN401  transformers has no types
        start = {"decoder_start_token_id": self._runner.config.decoder_start_token_id} if self.family.encoder else {}
        config: Any = transformers.GenerationConfig
        return config(
            max_new_tokens=cap,
            do_sample=False,
            num_beams=decoding.beam,
            num_return_sequences=decoding.n_best,
            length_penalty=decoding.length_penalty,
            suppress_tokens=self._banned or None,
            eos_token_id=self._eos,
            pad_token_id=self._pad,
            **start,
        )

    def _until_end(self, row: list[int]) -> list[int]:
        return row[: row.index(self._eos) + 1] if self._eos in row else row

    def _scores(self, ids: torch.Tensor, mask: torch.Tensor, answers: list[list[int]]) -> list[float]:
        """Mean log-probability a piece of each answer, by one more pass over it: the same figure for greedy search and beams."""
        scores: list[float] = []
        for i in range(0, len(answers), _SCORED):
            part = answers[i : i + _SCORED]
            width = max(map(len, part))
            rows = torch.tensor([a + [self._pad] * (width - len(a)) for a in part], device=self.device)
            there = torch.tensor([[1] * len(a) + [0] * (width - len(a)) for a in part], device=self.device)
            logits = self._logits(ids[i : i + _SCORED], mask[i : i + _SCORED], rows, there)
            chosen = logits.float().log_softmax(-1).gather(-1, rows[:, :, None])[:, :, 0]
            scores += (chosen.masked_fill(there == 0, 0.0).sum(1) / there.sum(1)).tolist()
        return scores

    def _logits(self, ids: torch.Tensor, mask: torch.Tensor, rows: torch.Tensor, there: torch.Tensor) -> torch.Tensor:
        """What the model expects at the place of each piece of the answers `rows`."""
        if self.family.encoder:
            start = torch.full_like(rows[:, :1], self._runner.config.decoder_start_token_id)
            shifted = torch.cat([start, rows[:, :-1]], 1)
            result = self._runner(input_ids=ids, attention_mask=mask, decoder_input_ids=shifted).logits
        else:
            whole, mask = torch.cat([ids, rows], 1), torch.cat([mask, there], 1)
            places = (mask.cumsum(1) - 1).clamp_min(0)
            width = rows.shape[1] + 1
            result = self._runner(
                input_ids=whole, attention_mask=mask, position_ids=places, logits_to_keep=width, use_cache=False
            ).logits[:, :-1]
        result[..., self._banned] = -torch.inf  # as they are in the search, and in the other engine's scores
        return result  # type: ignore[no-any-return]


def _causal(model: ModelFolder) -> tuple[Any, dict[str, int]]:
    """The model of `config.json` with the folder's arrays, int8 rows times their scales, and its pieces' numbers."""
    from safetensors.torch import load_file

    from summarise.engines.families import sentencepiece_model

    if model.config.get("model_type") != "gemma3_text":
        raise EngineError(f"There is no support for {model.config.get('model_type')!r} models yet.", where=model.name)
    if model.sums:
        model.verify()
    arrays: dict[str, torch.Tensor] = {}
    for shard in sorted(model.path.glob("model*.safetensors")):
        arrays |= load_file(shard)
    state = {
        name: array.float() * arrays[f"{name}_scale"][:, None] if f"{name}_scale" in arrays else array.float()
        for name, array in arrays.items()
        if not name.endswith("_scale")
    }
    config = transformers.Gemma3TextConfig(**{k: v for k, v in model.config.items() if k not in _NOT_CONFIG})
    made = transformers.Gemma3ForCausalLM(config)
    missing, unexpected = made.load_state_dict(state, strict=False)
    lacking = set(missing) - {"lm_head.weight"}
    if lacking or unexpected:
        raise BrokenModelError(
            f"Parts of the model are missing or not its own: {', '.join(sorted([*lacking, *unexpected])[:3])}…",
            where=str(model.path),
            advice="Install the model again.",
        )
    made.tie_weights()
    sp = sentencepiece_model(model.path / "tokenizer.model")
    return made, {sp.id_to_piece(i): i for i in range(sp.vocab_size())}


def _marian(model: ModelFolder) -> tuple[Any, dict[str, int]]:
    """A folder in Hugging Face layout, and the numbers that its `vocab.json` gives to pieces."""
    import json

    transformers.utils.logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    made = transformers.MarianMTModel.from_pretrained(model.path, local_files_only=True, use_safetensors=True)
    return made, json.loads((model.path / "vocab.json").read_text(encoding="utf-8"))


def _dtype(name: str) -> torch.dtype:
    dtype = getattr(torch, name, None)
    if not isinstance(dtype, torch.dtype) or not dtype.is_floating_point:
        raise EngineError(f"The engine transformers cannot calculate in {name}.", advice="Use float32 or bfloat16.")
    return dtype


def _device(device: str) -> str:
    found = torch.cuda.is_available()
    if device == "cuda" and not found:
        raise EngineError("torch finds no CUDA device.", advice="Use --device cpu.")
    return "cuda" if found and device != "cpu" else "cpu"
