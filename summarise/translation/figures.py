"""An Indonesian figure in English notation, for the hint that asks the model to write it so."""

from __future__ import annotations

import re

_MAGNITUDES = {"ribu": "thousand", "juta": "million", "miliar": "billion", "milyar": "billion", "triliun": "trillion"}
_FIGURE = re.compile(
    r"(?P<currency>Rp\.?|US\$|\$)?\s?(?P<digits>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?:,-)?"
    r"(?:\s*(?P<magnitude>ribu|juta|miliar|milyar|triliun))?(?:\s*(?P<percent>persen|%))?"
)
_SWAPPED = str.maketrans(".,", ",.")


def english_figure(text: str) -> str | None:
    """Write an amount as the model's training data does: `Rp 1,2 triliun` gives `Rp1.2 trillion`; None for anything else."""
    match = _FIGURE.fullmatch(text.strip())
    if not match:
        return None
    currency = (match["currency"] or "").rstrip(".")
    magnitude = f" {_MAGNITUDES[match['magnitude']]}" if match["magnitude"] else ""
    percent = {None: "", "%": "%", "persen": " percent"}[match["percent"]]
    return currency + match["digits"].translate(_SWAPPED) + magnitude + percent
