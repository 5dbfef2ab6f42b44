"""Changes to a pair that make the model robust: other names, other figures, lost spaces, stops and quotation marks.

Each function changes both sides alike (or the source alone where the damage is the web's) and gives the pair back as it was where
there is nothing to change. All are driven by the `random.Random` given, so that a seeded run repeats.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from models.training.hints import names

Pair = tuple[str, str]
_DIGITS = re.compile(r"(?<![\w.,])\d[\d.,]*\d(?![\w])")
_GLUE = re.compile(r"(?<=[a-z]) (?=[A-Z][a-z])|(?<=[A-Z]) (?=[a-z]{3})")
_SYLLABLES = [
    "ba",
    "bu",
    "da",
    "di",
    "fa",
    "gu",
    "ha",
    "ja",
    "ka",
    "ku",
    "la",
    "li",
    "lu",
    "ma",
    "mi",
    "na",
    "ni",
    "nur",
    "pa",
    "pra",
    "ra",
    "ri",
    "ru",
    "sa",
    "si",
    "su",
    "ta",
    "ti",
    "tri",
    "ut",
    "wa",
    "wi",
    "ya",
    "yu",
    "za",
    "an",
    "ar",
    "as",
    "dang",
    "din",
    "dra",
    "gus",
    "har",
    "kan",
    "lang",
    "man",
    "mar",
    "nan",
    "par",
    "rah",
    "san",
    "sih",
    "tan",
    "to",
    "ti",
    "tra",
    "wan",
    "yah",
    "yan",
    "zal",
]


def invented_name(rng: random.Random) -> str:
    """A first name that no corpus has, of Indonesian syllables."""
    return "".join(rng.choice(_SYLLABLES) for _ in range(rng.choice((2, 2, 3)))).capitalize()


def rename(pair: Pair, pool: Sequence[str], rng: random.Random) -> Pair:
    """A person's name that both sides spell alike becomes another one, from `pool` or invented."""
    source, target = pair
    shared = [n for n in names(source) if source.count(n) == 1 and target.count(n) == 1 and len(n.split()) < 4]
    if not shared:
        return pair
    old = rng.choice(shared)
    new = rng.choice(pool) if pool and rng.random() < 0.6 else " ".join(invented_name(rng) for _ in old.split())
    return source.replace(old, new), target.replace(old, new)


def refigure(pair: Pair, rng: random.Random) -> Pair:
    """A figure that both sides have gets other digits, grouping and length kept."""
    source, target = pair
    swap = str.maketrans(".,", ",.")
    shared = [
        d
        for d in dict.fromkeys(_DIGITS.findall(source))
        if source.count(d) == 1 and target.count(d.translate(swap)) == 1 and not re.fullmatch(r"(?:19|20)\d\d", d)
    ]
    if not shared:
        return pair
    old = rng.choice(shared)
    new = "".join((str(rng.randint(1, 9)) if i == 0 else str(rng.randint(0, 9))) if c.isdigit() else c for i, c in enumerate(old))
    return source.replace(old, new), target.replace(old.translate(swap), new.translate(swap))


def glue(pair: Pair, rng: random.Random) -> Pair:
    """The source loses a space beside a capital, as linked words do on the web (`sahamENRGnaik`)."""
    source, target = pair
    places = [m.start() for m in _GLUE.finditer(source)]
    if not places:
        return pair
    at = rng.choice(places)
    return source[:at] + source[at + 1 :], target


def capitals(pair: Pair, _: random.Random) -> Pair:
    """The source in capitals, the English as it is."""
    return pair[0].upper(), pair[1]


def unstop(pair: Pair, _: random.Random) -> Pair:
    """Both sides lose their final stop."""
    source, target = pair
    return (source[:-1], target[:-1]) if source.endswith(".") and target.endswith(".") else pair


def open_quote(pair: Pair, _: random.Random) -> Pair:
    """Both sides lose the second of two quotation marks."""
    closed = [(side.count('"') == 2) for side in pair]
    if not all(closed):
        return pair
    source, target = (side[: side.rindex('"')] + side[side.rindex('"') + 1 :] for side in pair)
    return source, target


DAMAGE: dict[str, Callable[[Pair, random.Random], Pair]] = {
    "glued": glue,
    "capitals": capitals,
    "unstopped": unstop,
    "open_quote": open_quote,
}
