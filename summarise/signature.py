"""Everything that decides an output, in one line: equal signatures give equal briefs.

After sacrebleu's signatures (Post 2018): `key:value` pairs joined by `|`, printed with every result and kept in it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Signature:
    """Ordered settings; `with_` adds to them."""

    settings: tuple[tuple[str, str], ...] = ()

    def with_(self, **settings: object) -> Signature:
        """Give this signature with more settings at its end, those that are there already replaced."""
        merged = dict(self.settings) | {k: str(v) for k, v in settings.items()}
        return Signature(tuple(merged.items()))

    def __str__(self) -> str:
        return "|".join(f"{k}:{v}" for k, v in self.settings)

    @property
    def digest(self) -> str:
        """The first 16 hexadecimal digits of the signature's SHA-256: short enough for a file name or a journal key."""
        return hashlib.sha256(str(self).encode()).hexdigest()[:16]
