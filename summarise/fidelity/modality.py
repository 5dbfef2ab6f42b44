"""An allegation told as a fact, and other shifts of what is certain, planned, allowed or required.

`diduga`, `tersangka`, `terduga` say that nothing is proved: an English sentence without any such word is a serious fault,
because readers repeat accusations. Other shifts (`harus`, `mungkin`, `akan`) are flagged for a look, and only where nothing of
a wide list of English renderings is there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarise.brief import Flag


@dataclass(frozen=True)
class _Modality:
    name: str
    source: re.Pattern[str]
    target: re.Pattern[str]
    serious: bool


def _modality(name: str, source: str, target: str, *, serious: bool = False) -> _Modality:
    compiled = [re.compile(rf"(?<![\w-])(?:{terms})(?![\w-])", re.IGNORECASE) for terms in (source, target)]
    return _Modality(name, compiled[0], compiled[1], serious=serious)


_ALLEGED = (
    r"alleg\w*|suspect\w*|suspicion\w*|accus\w*|believ\w*|thought|presum\w*|suppos\w*|purport\w*|apparent\w*|reportedly|possib\w*|"
    r"probab\w*|likely|seem\w*|charg\w+|indict\w*|implicat\w*|claim\w*|appear\w*|feared|assum\w*|guess\w*|"
    r"speculat\w*|indicat\w*|estimat\w*|un(?:expected|foreseen|predictab)\w*|expect\w*"
)
_FORESEEN = re.compile(r"(?:tak|tidak|tanpa|di luar|diluar)\s+(?:ter|di)?(?:duga|sangka)\w*", re.IGNORECASE)
_MODALITIES = (
    _modality("alleged", r"diduga|terduga|tersangka|disangka(?:kan)?|dugaan|diduga kuat|ditengarai|disinyalir", _ALLEGED, serious=True),
    _modality(
        "possible",
        r"mungkin|kemungkinan|barangkali|boleh jadi|bisa jadi",
        r"may|might|maybe|perhaps|could|can|possib\w*|probab\w*|likel\w*|potential\w*|impossib\w*|unlikely|would|chance\w*|presumabl\w*|"
        r"able|unable|cannot|can't|prospect\w*|option\w*|expect\w*|will|scenario\w*|risk\w*|suspect\w*|predict\w*|as \w+ as|threat\w*|"
        r"fear\w*|guess|suppose\w*|seem\w*|odds|room|feasib\w*|appear\w*|sometime|conceiv\w*|should|some|opportunit\w+",
    ),
    _modality(
        "required",
        r"harus|wajib|mesti|diwajibkan|diharuskan",
        r"must|have|has|had|having|need\w*|should|requir\w*|oblig\w*|mandat\w*|ought|forced?|compulsor\w*|shall|necessar\w*|compel\w*|"
        r"supposed|demand\w*|essential|got to|gotta|imperative|cannot|can|to be|will|order\w*|duty|bound|subject|want\w*|call\w* for|"
        r"important|is to|are to|was to|were to|urg\w+|oblige\w*|make sure|made to|expect\w*|would|liable|insist\w*|let|condition\w*|"
        r"required|responsib\w+|taxpayers?|leave|left",
    ),
    _modality(
        "future",
        r"akan|bakal",
        r"will|would|shall|going to|'ll|to|plan\w*|about|upcoming|next|future|soon|expect\w*|set|due|intend\w*|scheduled?|aim\w*|until|"
        r"before|when|if|prospective|may|might|could|can|should|of|over|tomorrow|won't|ready|for|is|are|be|likely|want\w*|promis\w+|want|"
        r"later|forthcoming|eventually|potential\w*|would-be|\w+ing|candidates?",
    ),
)  # fmt: skip
_APOSTROPHE = re.compile(r"[’‘ʼ´`]")


_SAID = (
    (re.compile(r"yakin|percaya", re.IGNORECASE), re.compile(r"\bbeliev\w*", re.IGNORECASE)),
    (re.compile(r"klaim", re.IGNORECASE), re.compile(r"\bclaim\w*", re.IGNORECASE)),
    (re.compile(r"dakwa", re.IGNORECASE), re.compile(r"\b(?:charg|indict)\w*", re.IGNORECASE)),
    (re.compile(r"harap|perkira", re.IGNORECASE), re.compile(r"\bexpect\w*", re.IGNORECASE)),
    (re.compile(r"mungkin", re.IGNORECASE), re.compile(r"\b(?:possib|probab|likel)\w*", re.IGNORECASE)),
)
"""English words of doubt that stand for another word of the source: they make up for no `diduga`."""


def compare_modality(source: str, english: str) -> list[Flag]:
    """Give the flags for modality that the English drops."""
    straight = _APOSTROPHE.sub("'", english)
    flags = []
    for m in _MODALITIES:
        found = m.source.search(_FORESEEN.sub(" ", source))
        left = straight
        if m.serious:
            for ours, theirs in _SAID:
                left = theirs.sub(" ", left) if ours.search(source) else left
        if found and not m.target.search(left):
            message = f"The Indonesian says “{found[0]}” ({m.name}); the English puts it as a plain fact."
            flags.append(Flag("modality-changed", message, found[0], "", serious=m.serious))
    return flags
