"""How a text is put to a decoder-only model: the model folder's `prompt.json`, read and applied.

The template is encoded in three parts (what stands before the source, the source, what stands after), so that the pieces of the
source never depend on the instruction round it and the instruction can never be rewritten by the source.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Prompt:
    """The prompt of a model: `template` has `{source}` and may have `{terms}`, which is filled by `terms` or left empty."""

    template: str
    bos: str
    eos: str
    terms: str = ""
    pair: str = ""
    separator: str = ""

    @classmethod
    def read(cls, path: Path) -> Prompt:
        """The prompt in a prompt.json."""
        raw = json.loads(path.read_text(encoding="utf-8"))
        return cls(**{k: raw[k] for k in cls.__dataclass_fields__ if k in raw})

    @property
    def takes_terms(self) -> bool:
        """Whether the model was taught to read a line of term hints."""
        return "{terms}" in self.template and bool(self.terms)

    def parts(self, source: str, hints: Sequence[tuple[str, str]] = ()) -> tuple[str, str, str]:
        """What stands before the source, the source, what stands after: to be encoded apart, in this order.

        A space before `{source}` goes with the source, as SentencePiece has it.
        """
        line = ""
        if hints and self.takes_terms:
            pairs = self.separator.join(self.pair.format(source=a, target=b) for a, b in hints)
            line = self.terms.format(pairs=pairs)
        before, after = self.template.split("{source}")
        before = before.replace("{terms}", line)
        space = " " if before.endswith(" ") else ""
        return before.removesuffix(" "), space + source, after
