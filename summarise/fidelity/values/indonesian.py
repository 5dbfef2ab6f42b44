"""Indonesian number words.

A numeral is a row of groups below a thousand, each with its magnitude: `dua juta lima ratus ribu`. `se-` is one of the next word
(`seribu`), `ke-` makes an ordinal or “all of” (`ketiga`: third, the three), `-an` an order of magnitude (`ratusan ribu`).
"""

from __future__ import annotations

from decimal import Decimal

from summarise.fidelity.values.tokens import Tokens
from summarise.fidelity.values.types import Kind
from summarise.fidelity.values.words import Numeral, magnitudes

ONES = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
}  # fmt: skip
FUSED = {"sepuluh": 10, "sebelas": 11, "seratus": 100}
POWERS = {
    "ribu": 3, "rb": 3, "juta": 6, "jt": 6, "miliar": 9, "milyar": 9, "miliyar": 9, "milliar": 9, "milar": 9, "triliun": 12,
    "trilyun": 12, "trilliun": 12, "triliyun": 12, "trilun": 12, "trillun": 12, "kuadriliun": 15,
}  # fmt: skip
FUSED_POWERS = {"seribu": 3, "sejuta": 6, "semiliar": 9, "semilyar": 9, "setriliun": 12}
ORDERS = {
    "puluhan": 1, "belasan": 1, "ratusan": 2, "ribuan": 3, "jutaan": 6, "miliaran": 9, "milyaran": 9, "triliunan": 12, "lusinan": 1, "seratusan": 2, "seribuan": 3, "sejutaan": 6,
}  # fmt: skip
SEVERAL = {"beberapa", "sekian"}
DOUBLED = {"berpuluh": 1, "beratus": 2, "beribu": 3, "berjuta": 6, "bermiliar": 9}
TENS_AND_MORE = {"puluh": 1, "ratus": 2} | POWERS

_HALVES = {"setengah": Decimal("0.5"), "separuh": Decimal("0.5"), "separo": Decimal("0.5"), "½": Decimal("0.5"),
           "¼": Decimal("0.25"), "¾": Decimal("0.75")}  # fmt: skip
_PARTS = {f"per{word}": number for word, number in (ONES | FUSED).items() if number > 2}  # noqa: PLR2004  per-dua is `setengah`
_PARTS |= {"perempat": 4, "perseratus": 100, "perseribu": 1000}
_ONE_PART = {f"se{word}": number for word, number in _PARTS.items()}
_ALL_OF = {f"ke{word}": number for word, number in (ONES | FUSED).items() if number}
_TOGETHER = {f"ber{word}": number for word, number in ONES.items() if number > 1}
_DENOMINATORS = {word: number for word, number in (ONES | FUSED).items() if number > 1}
_IDIOMS = {("seribu", "bahasa"), ("kaki", "lima"), ("seribu", "satu"), ("sejuta", "umat"), ("tujuh", "keliling"), ("roda", "dua"),
           ("roda", "empat"), ("setali", "tiga"), ("segi", "empat")}  # fmt: skip
_ONE_HALF = Decimal("0.5")
_TWELVE = 12

SINGLE_WORDS: dict[str, tuple[int, Kind, str]] = {
    "pertama": (1, Kind.ORDINAL, ""),
    "perdana": (1, Kind.ORDINAL, ""),
    "kesatu": (1, Kind.ORDINAL, ""),
    "sekali": (1, Kind.MULTIPLE, ""),
    "sepasang": (2, Kind.CARDINAL, ""),
    "pasangan": (2, Kind.CARDINAL, ""),
    "keduanya": (2, Kind.CARDINAL, ""),
    "dobel": (2, Kind.MULTIPLE, ""),
    "ganda": (2, Kind.MULTIPLE, ""),
    "kembar": (2, Kind.CARDINAL, ""),
    "duo": (2, Kind.CARDINAL, ""),
    "trio": (3, Kind.CARDINAL, ""),
    "dwi": (2, Kind.CARDINAL, ""),
    "ketiganya": (3, Kind.CARDINAL, ""),
    "keempatnya": (4, Kind.CARDINAL, ""),
    "kelimanya": (5, Kind.CARDINAL, ""),
    "selusin": (12, Kind.CARDINAL, ""),
    "kuartet": (4, Kind.CARDINAL, ""),
    "balita": (5, Kind.MEASURE, "year"),
    "seorang": (1, Kind.CARDINAL, ""),
    "sebuah": (1, Kind.CARDINAL, ""),
    "seekor": (1, Kind.CARDINAL, ""),
    "paruh": (0, Kind.FRACTION, ""),
    "separuhnya": (0, Kind.FRACTION, ""),
    "setahun": (1, Kind.MEASURE, "year"),
    "sebulan": (1, Kind.MEASURE, "month"),
    "seminggu": (1, Kind.MEASURE, "week"),
    "sepekan": (1, Kind.MEASURE, "week"),
    "sehari": (1, Kind.MEASURE, "day"),
    "seharian": (1, Kind.MEASURE, "day"),
    "semalam": (1, Kind.MEASURE, "night"),
    "sejam": (1, Kind.MEASURE, "hour"),
    "semenit": (1, Kind.MEASURE, "minute"),
    "sedetik": (1, Kind.MEASURE, "second"),
    "seabad": (1, Kind.MEASURE, "century"),
    "sedekade": (1, Kind.MEASURE, "decade"),
    "sedasawarsa": (1, Kind.MEASURE, "decade"),
    "dasawarsa": (1, Kind.MEASURE, "decade"),
    "dekade": (1, Kind.MEASURE, "decade"),
    "semeter": (1, Kind.MEASURE, "meter"),
    "sekilo": (1, Kind.MEASURE, "kilogram"),
    "semester": (6, Kind.MEASURE, "month"),
}
"""Words with a number inside that a good translation may do without: amount (0 for one half), kind, unit."""


def read_words(tokens: Tokens, index: int) -> Numeral | None:
    """Read the numeral in words that starts at a token; None where none does."""
    word = tokens.word(index)
    if word not in SINGLE_WORDS:
        word = word.removesuffix("nya")
    if word in SINGLE_WORDS:
        amount, kind, unit = SINGLE_WORDS[word]
        return Numeral(Decimal(amount) or _ONE_HALF, index + 1, kind, unit=unit, optional=True)
    if word in ORDERS or (word in SEVERAL and tokens.word(index + 1) in TENS_AND_MORE):
        return _order(tokens, index)
    if word in DOUBLED:
        # `beribu-ribu`
        return Numeral(Decimal(10) ** DOUBLED[word], index + (3 if tokens.word(index + 1) == "-" else 1), Kind.APPROXIMATE)
    if word in _ONE_PART:
        return _scaled(tokens, Numeral(Decimal(1) / _ONE_PART[word], index + 1, Kind.FRACTION))
    if word in _HALVES:
        # `setengah` is also “half-heartedly” and the middle of something: it may go.
        return _scaled(tokens, Numeral(_HALVES[word], index + 1, Kind.FRACTION, optional=word in {"separuh", "setengah"}))
    if word in _ALL_OF:
        return _all_of(tokens, index, _ALL_OF[word])
    if word in _TOGETHER:
        return Numeral(Decimal(_TOGETHER[word]), index + 1, optional=True)
    return _cardinal(tokens, index)


def _cardinal(tokens: Tokens, index: int) -> Numeral | None:
    total, at, smallest, scale = Decimal(0), index, 10**18, 0
    while True:
        fused = FUSED_POWERS.get(tokens.word(at))
        if fused is not None:
            group, after = Decimal(1), at + 1
            more, after = magnitudes(tokens, after, POWERS, hyphen=False)
            power = fused + more
        else:
            small = _below_thousand(tokens, at)
            if small is None:
                break
            group, after = Decimal(small[0]), small[1]
            if tokens.word(after) == "setengah":
                group, after = group + _ONE_HALF, after + 1
            elif tokens.word(after) == "koma" and tokens.word(after + 1) in ONES:
                group, after = _decimals(tokens, group, after + 1)
            power, after = magnitudes(tokens, after, POWERS, hyphen=False)
        if 10**power >= smallest:
            break
        total, at, smallest = total + group.scaleb(power), after, 10**power
        scale = scale or power
        if power == 0:
            break
    if at == index:
        return None
    if at == index + 1:
        part = _fraction(tokens, index, at, total)
        if part is not None:
            return part
        if tokens.word(at) == "puluhan":
            # `usia dua puluhan`: the twenties.
            return Numeral(total * 10, at + 1, Kind.DECADE)
    return Numeral(total, at, scale=scale, optional=total <= 1 or _is_idiom(tokens, index, at))


def _is_idiom(tokens: Tokens, index: int, after: int) -> bool:
    """Say whether a number word is part of a saying: `diam seribu bahasa`, `pedagang kaki lima`."""
    return (tokens.word(index - 1), tokens.word(index)) in _IDIOMS or (tokens.word(index), tokens.word(after)) in _IDIOMS


def _below_thousand(tokens: Tokens, index: int) -> tuple[int, int] | None:
    value, at, room = 0, index, 1000
    while True:
        word, following = tokens.word(at), tokens.word(at + 1)
        if word in FUSED:
            step, used = FUSED[word], 1
            width, left = (1000, 100) if step == 100 else (100, 1)  # noqa: PLR2004  seratus
        elif word in ONES and following == "ratus":
            step, used, width, left = 100 * ONES[word], 2, 1000, 100
        elif word in ONES and following == "puluh":
            step, used, width, left = 10 * ONES[word], 2, 100, 10
        elif word in ONES and following == "belas":
            step, used, width, left = 10 + ONES[word], 2, 100, 1
        elif word in ONES:
            step, used, width, left = ONES[word], 1, 10, 1
        else:
            break
        if width > room:
            break
        value, at, room = value + step, at + used, left
    return (value, at) if at > index else None


def _decimals(tokens: Tokens, whole: Decimal, index: int) -> tuple[Decimal, int]:
    digits = ""
    while tokens.word(index) in ONES and len(digits) < _TWELVE:
        digits += str(ONES[tokens.word(index)])
        index += 1
    return whole + Decimal(f"0.{digits}"), index


def _fraction(tokens: Tokens, index: int, after: int, top: Decimal) -> Numeral | None:
    word = tokens.word(after)
    if word in _PARTS and tokens.word(index) in ONES:
        return _scaled(tokens, Numeral(top / _PARTS[word], after + 1, Kind.FRACTION))
    if word == "per" and tokens.word(after + 1) in _DENOMINATORS and top < _DENOMINATORS[tokens.word(after + 1)]:
        # `satu per satu` is “one by one”; `dua per tiga` a fraction.
        return Numeral(top / _DENOMINATORS[tokens.word(after + 1)], after + 2, Kind.FRACTION)
    return None


def _scaled(tokens: Tokens, numeral: Numeral) -> Numeral:
    power, after = magnitudes(tokens, numeral.after, POWERS, hyphen=False)
    if not power:
        return numeral
    return Numeral(numeral.amount.scaleb(power), after, scale=power)


def _order(tokens: Tokens, index: int) -> Numeral:
    word = tokens.word(index)
    power, at = (ORDERS[word], index + 1) if word in ORDERS else (0, index + 1)
    more, at = magnitudes(tokens, at, TENS_AND_MORE, hyphen=False)
    return Numeral(Decimal(10) ** (power + more), at, Kind.APPROXIMATE, scale=power + more)


def _all_of(tokens: Tokens, index: int, number: int) -> Numeral:
    following = tokens.word(index + 1)
    if following == "belas" and number < 10:  # noqa: PLR2004
        return Numeral(Decimal(10 + number), index + 2, Kind.ORDINAL)
    if following == "puluh" and number < 10:  # noqa: PLR2004
        tail = ONES.get(tokens.word(index + 2))
        return Numeral(Decimal(10 * number + (tail or 0)), index + (3 if tail else 2), Kind.ORDINAL)
    return Numeral(Decimal(number), index + 1, Kind.ORDINAL, optional=number <= 2)  # noqa: PLR2004  `kedua`: second, both
