"""How each family of models wants its input and gives its output: one table.

A family's codec turns a request into pieces and pieces into text. What an article says is hostile by default: nothing in it may
become a piece or a line of the instruction. Every codec makes one line of a text, takes the form of a control piece from it
(`<eos>` becomes `[eos]`) and never lets a control piece out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from summarise.engines.base import Request
from summarise.errors import BrokenModelError, EngineError
from summarise.models.store import ModelFolder

LONGEST = 256
"""Pieces of a source, where neither the registry nor the architecture sets a lower limit: sentences, not documents."""

_CONTROL_FORM = re.compile(r"<(/?[\w|:-]+)>")
_SPACE_PIECE = "\u2581"  # what SentencePiece writes for a space
_INVISIBLE = {"Cc", "Cs", "Co", "Cn"}


class Codec(Protocol):
    """Requests to pieces and back.

    `eos` ends an answer; pieces in `banned` are never generated. A prompt without hints is the pieces of `opening`, those of the source,
    and `closing` more.
    """

    eos: str
    banned: tuple[str, ...]
    opening: list[str]
    closing: int
    takes_hints: bool
    max_source: int

    def encode(self, request: Request) -> list[str]:
        """Give the pieces of the whole prompt."""
        ...

    def count(self, text: str) -> int:
        """Count the pieces of the source alone."""
        ...

    def decode(self, pieces: list[str]) -> str:
        """Give the text of an answer, on one line."""
        ...


@dataclass(frozen=True)
class Family:
    """A codec, and whether the model is an encoder with a decoder or a decoder alone."""

    codec: Callable[[ModelFolder], Codec]
    encoder: bool


class Prompted:
    """Decoder-only models with a `prompt.json` and a SentencePiece `tokenizer.model`; the prompt's parts are encoded apart."""

    def __init__(self, folder: ModelFolder) -> None:
        self.prompt = folder.prompt
        self.sp = sentencepiece_model(folder.path / "tokenizer.model")
        self.eos = self.prompt.eos
        self.takes_hints = self.prompt.takes_terms
        self.max_source = folder.entry.max_source or LONGEST
        self.banned = tuple(p for p in _controls(self.sp) if p != self.eos)
        self._silent = {self.eos, *self.banned}
        labels = re.findall(r"\w+(?=:)", self.prompt.template + self.prompt.terms)
        self._labels = re.compile(rf"({'|'.join(map(re.escape, labels))}):", re.IGNORECASE) if labels else None
        before, _, after = (self.sp.encode(part, out_type=str) for part in self.prompt.parts(""))
        self.opening, self.closing = [self.prompt.bos, *before], len(after)

    def encode(self, request: Request) -> list[str]:
        """Give the pieces of the prompt: the beginning-of-text piece, and the three parts of the template."""
        hints = [(a, b) for a, b in ((self._term(s), self._term(t)) for s, t in request.hints) if a and b]
        parts = self.prompt.parts(self._plain(request.source), hints)
        return [self.prompt.bos, *(piece for part in parts for piece in self.sp.encode(part, out_type=str))]

    def count(self, text: str) -> int:
        """Count the pieces of the source as it stands in the prompt."""
        return len(self.sp.encode(self.prompt.parts(self._plain(text))[1]))

    def decode(self, pieces: list[str]) -> str:
        """Give the text of an answer, on one line, without control pieces."""
        return one_line(self.sp.decode([p for p in pieces if p not in self._silent]))

    def _plain(self, text: str) -> str:
        """One line without what could pass for the prompt's own: `English:` becomes `English :`."""
        text = harmless(text)
        return self._labels.sub(r"\1 :", text) if self._labels else text

    def _term(self, text: str) -> str:
        """A term that cannot end its pair or begin another."""
        joint = re.sub(r"\{\w+\}", "", self.prompt.pair).strip()
        text = self._plain(text)
        for mark, harmless_mark in ((self.prompt.separator.strip(), ","), (joint, "-")):
            text = text.replace(mark, harmless_mark) if mark else text
        return text.strip()


class Marian:
    """Encoder-decoders of the OPUS-MT kind: `source.spm` and `target.spm`, `</s>` at the end of the source."""

    eos = "</s>"
    closing = 1
    banned: tuple[str, ...] = ("<pad>", "<unk>")
    takes_hints = False

    # As Moses' normalize-punctuation.perl has it, with which these models' training text was prepared.
    _PUNCTUATION = str.maketrans({
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "´": "'", "`": "'",
        "–": "-", "—": " - ", "…": "...",
    })  # fmt: skip

    def __init__(self, folder: ModelFolder) -> None:
        self.opening: list[str] = []
        self.source = sentencepiece_model(folder.path / "source.spm")
        self.target = sentencepiece_model(folder.path / "target.spm")
        positions = int(folder.config.get("max_position_embeddings", LONGEST + 1))
        self.max_source = min(folder.entry.max_source or LONGEST, positions - 1)
        self._silent = {self.eos, *self.banned}

    def encode(self, request: Request) -> list[str]:
        """Give the pieces of the source and its end; hints are not for these models."""
        return [*self.source.encode(self._plain(request.source), out_type=str), self.eos]

    def count(self, text: str) -> int:
        """Count the pieces of the source without its end."""
        return len(self.source.encode(self._plain(text)))

    def decode(self, pieces: list[str]) -> str:
        """Give the text of an answer, on one line, without control pieces."""
        return one_line(self.target.decode([p for p in pieces if p not in self._silent]))

    def _plain(self, text: str) -> str:
        """One line without language tokens (`>>eng<<`), its punctuation normalised."""
        return re.sub(r">>(\w+)<<", r"> \1 <", harmless(text)).translate(self._PUNCTUATION)


FAMILIES: dict[str, Family] = {
    "prompted": Family(Prompted, encoder=False),
    "marian": Family(Marian, encoder=True),
}


def family_of(folder: ModelFolder) -> Family:
    """Find the family of a model. Raises EngineError where there is none for it."""
    if folder.family not in FAMILIES:
        raise EngineError(
            f"There is no support for models of the kind {folder.family or '(unknown)'!r}.",
            where=folder.name,
            advice=f"Known kinds: {', '.join(FAMILIES)}.",
        )
    return FAMILIES[folder.family]


def one_line(text: str) -> str:
    """Make one line of a text, white space of any kind a single space."""
    return " ".join(text.split())


def harmless(text: str) -> str:
    """Make one line of a text, without invisible characters and without the forms of control pieces."""
    text = text.replace(_SPACE_PIECE, "_")
    text = "".join(" " if unicodedata.category(c) in _INVISIBLE else c for c in text) if not text.isprintable() else text
    return _CONTROL_FORM.sub(r"[\1]", one_line(text))


def sentencepiece_model(file: Path) -> Any:  # noqa: ANN401  SentencePiece has no types
    """Load a SentencePiece model. Raises BrokenModelError."""
    import sentencepiece

    if not file.is_file():
        raise BrokenModelError("A file of the model is missing.", where=str(file), advice="Install the model again.")
    try:
        return sentencepiece.SentencePieceProcessor(model_file=str(file))
    except (OSError, RuntimeError) as error:
        raise BrokenModelError("This is not a SentencePiece model.", where=str(file), advice="Install the model again.") from error


def _controls(sp: Any) -> list[str]:  # noqa: ANN401  SentencePiece has no types
    ids = range(sp.vocab_size())
    return [sp.id_to_piece(i) for i in ids if sp.is_control(i) or sp.is_unknown(i)]
