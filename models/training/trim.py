"""A base model's vocabulary cut to what Indonesian and English news uses.

1. Count the pieces in news and parallel text. 2. Keep those seen often enough in Latin script (or very often in any), every single
Latin character, the 256 bytes, the specials, and the closure under BPE merges: every piece that is made on the way to a kept one, so
that the trimmed SentencePiece model segments as the whole one does except where a dropped piece would have stood. 3. Cut the rows of
the embedding. The trimmed tokenizer must give back any text it is given, which is checked on the corpus it was counted on.

Needs `gguf`, `accelerate` and `protobuf` beside transformers.
"""

from __future__ import annotations

import collections
import json
import lzma
import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any

import sentencepiece
import torch
import typer

from models.training.export import write

NORMAL, USER, BYTE = 1, 4, 6
PAD, EOS, BOS, UNK = 0, 1, 2, 3
SPECIALS = {PAD: 3, EOS: 3, BOS: 3, UNK: 2}
LATIN = re.compile("^[\u0000-\u024f\u1e00-\u1eff\u2000-\u22ff\u2581\u25a0-\u25ff\u2190-\u21ff]+$")
OFTEN = 200
PROBES = ("Rp1,2 triliun — “ya”, é ü 中", "Selasa (17/3/2015) pukul 22.00 WIB", "\n\tEnglish:")
MANUALS = {
    "ui_labels",
    "cldr_emoji_names",
    "osm_presets",
    "git_po",
    "django_docs",
    "openstack_horizon",
    "openstack_ansible",
    "openstack_security",
    "openstack_opsguide",
    "scratch_l10n",
    "tldr_pages",
}


def corpus(data: Path) -> Iterator[str]:
    """What the pieces are counted on: 120,000 pairs without software manuals, monolingual news, articles and summaries."""

    def lines(name: str) -> list[str]:
        with lzma.open(data / name, "rt", encoding="utf-8") as file:
            return [line.rstrip("\n") for line in file]

    rows = [r for r in (line.split("\t") for line in lines("parallel/train.tsv.xz")) if r[2] not in MANUALS]
    random.Random(0).shuffle(rows)
    for row in rows[:120000]:
        yield from row[:2]
    for name in ("monolingual/news.en.xz", "monolingual/news.id.xz"):
        yield from lines(name)
    for article in map(json.loads, lines("news/articles-600.jsonl.xz")):
        yield f"{article['title']}\n{article['text']}"
    for name in ("indosum-3000", "cnndm_mixed", "inshorts_small"):
        yield from lines(f"summaries/{name}.jsonl.xz")[:1500]


def count(tokenizer: Any, texts: Iterable[str]) -> collections.Counter[int]:  # noqa: ANN401  transformers' tokenizer
    """How often each piece comes up."""
    counts: collections.Counter[int] = collections.Counter()
    batch: list[str] = []

    def flush() -> None:
        for ids in tokenizer(batch, add_special_tokens=False).input_ids:
            counts.update(ids)
        batch.clear()

    for text in texts:
        batch.append(text)
        if len(batch) == 2000:
            flush()
    if batch:
        flush()
    return counts


class Vocabulary:
    """The pieces of a GGUF's tokenizer, their scores and kinds."""

    def __init__(self, gguf: Path) -> None:
        from gguf import GGUFReader

        fields = GGUFReader(str(gguf)).fields
        raw, self.scores, self.kinds = (fields[f"tokenizer.ggml.{x}"].contents() for x in ("tokens", "scores", "token_type"))
        self.pieces = [p.replace(" ", "\u2581") if k == NORMAL else p for p, k in zip(raw, self.kinds, strict=True)]
        self.index = {p: i for i, p in enumerate(self.pieces) if self.kinds[i] == NORMAL}

    def merges(self, piece: str) -> set[int]:
        """The pieces that BPE makes on its way from characters to `piece`."""
        parts, made = list(piece), set()
        while len(parts) > 1:
            found = [
                (self.scores[j], -k, j) for k in range(len(parts) - 1) if (j := self.index.get(parts[k] + parts[k + 1])) is not None
            ]
            if not found:
                break
            _, k, j = max(found)
            parts[-k : -k + 2] = [self.pieces[j]]
            made.add(j)
        return made

    def order(self, counts: collections.Counter[int], least: int) -> list[int]:
        """The old numbers of the kept pieces in their new order: specials, bytes, user-defined, the rest."""
        keep = {i for i, n in counts.items() if n >= least and self.kinds[i] == NORMAL and (LATIN.match(self.pieces[i]) or n >= OFTEN)}
        keep |= {i for p, i in self.index.items() if len(p) == 1 and LATIN.match(p)}
        for i in sorted(keep):
            keep |= self.merges(self.pieces[i])
        user = {i for i in counts if self.kinds[i] == USER and not self.pieces[i].startswith("<")}
        numbers = [i for i in range(len(self.pieces)) if self.kinds[i] == BYTE]
        return [*SPECIALS, *numbers, *sorted(user), *sorted(keep - user - set(SPECIALS))]

    def sentencepiece(self, order: list[int]) -> bytes:
        """A SentencePiece BPE model of the kept pieces."""
        from sentencepiece import sentencepiece_model_pb2 as pb

        model = pb.ModelProto()
        t, n = model.trainer_spec, model.normalizer_spec
        t.model_type, t.byte_fallback, t.split_digits = 2, True, True
        t.vocab_size, t.character_coverage = len(order), 1.0
        t.pad_id, t.eos_id, t.bos_id, t.unk_id = PAD, EOS, BOS, UNK
        t.pad_piece, t.eos_piece, t.bos_piece, t.unk_piece = "<pad>", "<eos>", "<bos>", "<unk>"
        n.name, n.add_dummy_prefix, n.remove_extra_whitespaces, n.escape_whitespaces = "identity", False, False, True
        for i in order:
            piece = model.pieces.add()
            piece.piece, piece.score = self.pieces[i], self.scores[i]
            piece.type = SPECIALS.get(i) or {BYTE: 6, USER: 4, NORMAL: 1}[self.kinds[i]]
        return bytes(model.SerializeToString())


def main(
    gguf: Annotated[Path, typer.Argument(help="The base model's GGUF.")],
    data: Annotated[Path, typer.Argument(help="Folder with parallel/, monolingual/, news/, summaries/.")],
    out: Annotated[Path, typer.Argument(help="Model folder to write.")],
    prompt: Annotated[Path, typer.Option(help="How a sentence is put to the model.")] = Path("models/warta-270m/prompt.json"),
    least: Annotated[int, typer.Option(help="Keep pieces seen at least so often.")] = 12,
) -> None:
    """Trim GGUF's vocabulary by DATA and write an untuned model folder."""
    from transformers import AutoModelForCausalLM, AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(str(gguf.parent), gguf_file=gguf.name)
    vocabulary = Vocabulary(gguf)
    order = vocabulary.order(count(tokenizer, corpus(data)), least)
    out.mkdir(parents=True, exist_ok=True)
    (out / "tokenizer.model").write_bytes(vocabulary.sentencepiece(order))
    trimmed = sentencepiece.SentencePieceProcessor(model_file=str(out / "tokenizer.model"))
    for probe in PROBES:
        assert trimmed.decode(trimmed.encode(probe)) == probe, probe
    model = AutoModelForCausalLM.from_pretrained(str(gguf.parent), gguf_file=gguf.name, dtype=torch.float32)
    config = {k: v for k, v in model.config.to_dict().items() if k not in ("quantization_config", "transformers_version", "dtype")}
    config |= {"vocab_size": len(order), "architectures": ["Gemma3ForCausalLM"], "quantization": "int8-rowwise"}
    (out / "config.json").write_text(json.dumps(config, indent=1, sort_keys=True), encoding="utf-8")
    (out / "prompt.json").write_bytes(prompt.read_bytes())
    state = {k: v for k, v in model.state_dict().items() if k != "lm_head.weight"}
    embedding = "model.embed_tokens.weight"
    state[embedding] = state[embedding][torch.tensor(order)].clone()
    write(state, out, out)
    print(f"{len(order)} pieces, {sum(v.numel() for v in state.values()) / 1e6:.0f} M parameters")


if __name__ == "__main__":
    typer.run(main)
