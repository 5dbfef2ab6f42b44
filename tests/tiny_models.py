"""Tiny models with random weights, in exactly the layouts of real ones: a decoder-only Gemma 3 and a Marian.

They say nothing that makes sense, and what they say depends on every piece of their input, which is what a test of the machinery
wants. By hand: `python -m tests.tiny_models FOLDER`.
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
import warnings
from pathlib import Path

LINES = (
    "Presiden bertemu menteri luar negeri di Jakarta pada Selasa pagi (17/3).",
    "Harga beras naik 12 persen menjadi Rp14.500 per kilogram.",
    "Pemerintah tidak akan menaikkan tarif listrik tahun ini, kata juru bicara.",
    "Banjir merendam ratusan rumah di tiga kecamatan; warga mengungsi ke balai desa.",
    "Indonesian: kedua negara sepakat memperkuat kerja sama. English: Terms: KPK = komisi",
    "The president met the foreign minister in Jakarta on Tuesday morning.",
    "Rice prices rose 12 percent to Rp14,500 a kilogram, the agency said.",
    "The government will not raise electricity tariffs this year.",
    "Floods hit hundreds of houses in three districts; people fled to the village hall.",
    "“Kami terus berupaya,” ujarnya. “We keep trying,” he said.",
)

PROMPT = {
    "task": "translation",
    "source": "id",
    "target": "en",
    "bos": "<bos>",
    "eos": "<eos>",
    "template": "{terms}Indonesian: {source}\nEnglish:",
    "terms": "Terms: {pairs}\n",
    "pair": "{source} = {target}",
    "separator": "; ",
}


def train_tokenizer(out: Path, *, size: int, byte_fallback: bool, symbols: tuple[str, ...] = (), **ids: int | str | bool) -> None:
    """Train a SentencePiece model on LINES and write it to `out`."""
    import sentencepiece

    model = io.BytesIO()
    with contextlib.redirect_stderr(io.StringIO()):
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(LINES),
            model_writer=model,
            vocab_size=size,
            model_type="bpe" if byte_fallback else "unigram",
            byte_fallback=byte_fallback,
            character_coverage=1.0,
            normalization_rule_name="identity",
            remove_extra_whitespaces=False,
            user_defined_symbols=list(symbols),
            minloglevel=2,
            **ids,
        )
    out.write_bytes(model.getvalue())


def make_prompted(folder: Path, *, seed: int = 0) -> Path:
    """Write a decoder-only model in the bundled model's layout: int8 shards with row scales, prompt, manifest."""
    import torch
    from transformers import Gemma3ForCausalLM, Gemma3TextConfig

    from models.training.export import write

    folder.mkdir(parents=True, exist_ok=True)
    train_tokenizer(
        folder / "tokenizer.model",
        size=480,
        byte_fallback=True,
        symbols=("\n", "<start_of_turn>"),
        add_dummy_prefix=False,
        pad_id=0,
        eos_id=1,
        bos_id=2,
        unk_id=3,
        pad_piece="<pad>",
        eos_piece="<eos>",
        bos_piece="<bos>",
    )
    config = Gemma3TextConfig(
        vocab_size=480,
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=2,
        num_key_value_heads=1,
        head_dim=16,
        query_pre_attn_scalar=16,
        sliding_window=16,
        layer_types=["sliding_attention", "full_attention"],
        max_position_embeddings=512,
        pad_token_id=0,
        eos_token_id=1,
        bos_token_id=2,
    )
    torch.manual_seed(seed)
    model = Gemma3ForCausalLM(config)
    for weight in model.parameters():
        torch.nn.init.normal_(weight, std=0.3)
    written = config.to_dict() | {"architectures": ["Gemma3ForCausalLM"], "quantization": "int8-rowwise"}
    (folder / "config.json").write_text(json.dumps(written, indent=1), encoding="utf-8")
    (folder / "prompt.json").write_text(json.dumps(PROMPT, indent=1), encoding="utf-8")
    write({k: v.detach() for k, v in model.state_dict().items() if k != "lm_head.weight"}, folder, folder)
    return folder


def make_marian(folder: Path, *, seed: int = 0) -> Path:
    """Write an encoder-decoder in the Hugging Face layout of an OPUS-MT model, with safetensors."""
    import sentencepiece
    import torch
    from transformers import MarianConfig, MarianMTModel

    folder.mkdir(parents=True, exist_ok=True)
    train_tokenizer(folder / "source.spm", size=140, byte_fallback=False, unk_id=0, bos_id=-1, eos_id=-1)
    (folder / "target.spm").write_bytes((folder / "source.spm").read_bytes())
    sp = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm"))
    pieces = ["</s>", "<unk>", *(sp.id_to_piece(i) for i in range(1, sp.vocab_size())), "<pad>"]
    (folder / "vocab.json").write_text(json.dumps({p: i for i, p in enumerate(pieces)}), encoding="utf-8")
    (folder / "tokenizer_config.json").write_text(
        json.dumps({"source_lang": "id", "target_lang": "en", "tokenizer_class": "MarianTokenizer", "model_max_length": 512}),
        encoding="utf-8",
    )
    pad = len(pieces) - 1
    config = MarianConfig(
        vocab_size=len(pieces),
        d_model=32,
        encoder_layers=2,
        decoder_layers=2,
        encoder_attention_heads=2,
        decoder_attention_heads=2,
        encoder_ffn_dim=64,
        decoder_ffn_dim=64,
        activation_function="swish",
        max_position_embeddings=128,
        scale_embedding=True,
        pad_token_id=pad,
        eos_token_id=0,
        bos_token_id=None,
        decoder_start_token_id=pad,
        forced_eos_token_id=None,
    )
    torch.manual_seed(seed)
    model = MarianMTModel(config)
    for weight in model.parameters():
        if weight.requires_grad:
            torch.nn.init.normal_(weight, std=0.3)
    with torch.no_grad():
        model.model.shared.weight[pad] = 0  # decoding starts from the padding piece, which real models keep at zero
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model.save_pretrained(folder)
    return folder


if __name__ == "__main__":
    root = Path(sys.argv[1])
    print(make_prompted(root / "prompted"), make_marian(root / "marian"))  # noqa: T201  run by hand
