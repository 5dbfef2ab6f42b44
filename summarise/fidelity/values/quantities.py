"""Figures with all that belongs to them: sign, currency, magnitude, percent or unit, and the second figure of a range or score."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from summarise.fidelity.values import cldr, english, indonesian
from summarise.fidelity.values.digits import read_digits
from summarise.fidelity.values.money import SHORT_POWERS, currency_after, currency_before
from summarise.fidelity.values.tokens import Tokens
from summarise.fidelity.values.types import Kind, Language, Value
from summarise.fidelity.values.units import phrases
from summarise.fidelity.values.words import Numeral, joined, magnitudes

_DASHES = {"-", "–", "—", "−", "‐", "‑"}
_UNTIL = {"hingga", "sampai", "to", "sd"}
_TIMES = {"kali", "times", "time", "x", "fold"}
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}
_ROMAN_CUES = {
    "kuartal", "triwulan", "semester", "jilid", "bab", "kelas", "dunia", "abad", "tahap", "golongan", "komisi", "seri", "tingkat",
    "angkatan", "tw", "zona", "eselon", "quarter", "commission", "war", "chapter", "phase", "volume", "class", "part", "stage",
    "grade", "batch", "kelompok", "putaran", "round", "gelombang", "wave", "title", "level", "echelon",
}  # fmt: skip
_GLUED_WORD = 3
_AREA_CODE = 4
_MOST_PARTS = 8
_POWERS_AFTER_DIGITS: dict[Language, dict[str, int]] = {
    "id": indonesian.POWERS
    | {"puluh": 1, "ratus": 2, "ribuan": 3, "jutaan": 6, "miliaran": 9, "milyaran": 9, "triliunan": 12, "an": 0},
    "en": english.POWERS | {"hundred": 2},
}
_AFTER_NUMBERS = {"wib", "wita", "wit", "ls", "lu", "bt", "bb"}
_DEGREES = re.compile(r"[SD][1-4]")
_MOST_SCORE = 250
_MOST_PLAIN = 10**18
_HYPHENED = {"year", "day", "month", "week", "hour", "minute", "second"}

Read = tuple[Value, int]


@dataclass(frozen=True, slots=True)
class _Figure:
    """A numeral with its currency or unit, and the tokens from `index` to before `after`."""

    numeral: Numeral
    index: int
    after: int
    kind: Kind
    unit: str


def read_quantity(tokens: Tokens, index: int, language: Language) -> Read | None:
    """Read the figure, range or score that starts at a token; None where none does."""
    code = _code(tokens, index)
    if code is not None:
        return code
    roman = _roman(tokens, index)
    if roman is not None:
        return roman
    first = _figure(tokens, index, language)
    if first is None:
        return None
    second = _second_of_range(tokens, first, language)
    if second is None:
        return _value(tokens, first), first.after
    return _range(tokens, first, second), second.after


def _figure(tokens: Tokens, index: int, language: Language) -> _Figure | None:
    before = currency_before(tokens, index)
    currency, at = before if before is not None else ("", index)
    if currency == "" and tokens.word(at) in {"minus", "-", "−"} and tokens.is_number(at + 1):
        if tokens.word(at) != "minus" and (tokens[at].glued or not tokens[at + 1].glued):
            return None
        at += 1
        numeral = _numeral(tokens, at, language)
        numeral = replace(numeral, amount=-numeral.amount) if numeral is not None else None
    else:
        numeral = _numeral(tokens, at, language)
    if numeral is None or (currency and not tokens.is_number(at) and numeral.optional):
        return None
    if currency:
        return _priced(tokens, index, numeral, currency, language)
    return _measured(tokens, index, numeral, language)


def _priced(tokens: Tokens, index: int, numeral: Numeral, currency: str, language: Language) -> _Figure:
    if language == "id":
        numeral = _parted_decimals(tokens, numeral)
    short = _short_power(tokens, numeral, language)
    if short is not numeral:
        # `Rp 40 M` is miliar for certain; `USD 40 M` may be million.
        numeral = replace(short, readings=()) if currency == "IDR" else short
    after = numeral.after
    # `Rp 500.000,-` and `Rp 500.000,00`
    if tokens.word(after) == "," and tokens.word(after + 1) in {"-", "–", "="} and tokens[after + 1].glued:
        after += 2
    elif tokens.word(after) in {"-", "–"} and tokens[after].glued and not tokens[after + 1].glued:
        after += 1
    again = currency_after(tokens, after, language, _MOST_PLAIN)
    if again is not None and (again[0] == currency or currency == "dollar"):
        currency, after = again
    return _Figure(replace(numeral, optional=False), index, after, _kind_of(numeral, Kind.MONEY), currency)


def _parted_decimals(tokens: Tokens, numeral: Numeral) -> Numeral:
    """Join `Rp 3, 58 juta`, where a space slipped in after the decimal comma."""
    comma, decimals = tokens[numeral.after], tokens[numeral.after + 1]
    if numeral.scale or comma.text != "," or not comma.glued or not decimals.text.isdecimal() or len(decimals.text) > 2:  # noqa: PLR2004
        return numeral
    power, after = magnitudes(tokens, numeral.after + 2, indonesian.POWERS, hyphen=False)
    if not power or numeral.amount != int(numeral.amount):
        return numeral
    return replace(numeral, amount=Decimal(f"{int(numeral.amount)}.{decimals.text}").scaleb(power), scale=power, after=after)


def _short_power(tokens: Tokens, numeral: Numeral, language: Language) -> Numeral:
    token = tokens[numeral.after]
    powers = SHORT_POWERS[language].get(token.lower)
    if powers is None or numeral.scale or not (token.glued or token.text.isupper()) or tokens[numeral.after + 1].text == "$":
        return numeral
    amounts = [numeral.amount.scaleb(power) for power in powers]
    return replace(numeral, amount=amounts[0], readings=tuple(amounts[1:]), scale=powers[0], after=numeral.after + 1)


def _measured(tokens: Tokens, index: int, numeral: Numeral, language: Language) -> _Figure:
    """Look for percent, a unit or a currency after a numeral."""
    if numeral.unit:
        return _Figure(numeral, index, numeral.after, numeral.kind, numeral.unit)
    at = joined(tokens, numeral.after, hyphen=True)
    if tokens.word(at) == "-" and tokens.word(at + 1) in _HYPHENED and language == "en":
        at += 1
    # `580 ribu lebih`, `50 ribuan`
    if tokens.word(at) in {"lebih", "an"} and language == "id":
        at += 1
    if numeral.kind is Kind.APPROXIMATE and tokens.word(at) == "of" and language == "en":
        at += 1
    whole = int(abs(numeral.amount)) if abs(numeral.amount) < _MOST_PLAIN else _MOST_PLAIN
    money = currency_after(tokens, at, language, whole)
    short = _short_power(tokens, numeral, language)
    if money is None and short is not numeral:
        later = currency_after(tokens, short.after, language, _MOST_PLAIN)
        if later is not None:
            return _Figure(replace(short, optional=False), index, later[1], Kind.MONEY, later[0])
    if money is not None:
        return _Figure(replace(numeral, optional=False), index, money[1], _kind_of(numeral, Kind.MONEY), money[0])
    unit = _unit_at(tokens, at, language)
    if unit is None and numeral.kind is Kind.FRACTION and language == "en":
        # `half a percent`, `a quarter of a percentage point`
        noun = at + (tokens.word(at) == "of")
        unit = _unit_at(tokens, noun + 1, language) if tokens.word(noun) in {"a", "an", "one"} else None
    if unit is not None:
        name, after = unit
        if name == "%":
            return _Figure(replace(numeral, optional=False), index, after, _kind_of(numeral, Kind.PERCENT), "%")
        if name in {"second"} and language == "en" and numeral.amount == 1:
            return _Figure(numeral, index, numeral.after, numeral.kind, "")
        if numeral.kind in {Kind.CARDINAL, Kind.FRACTION, Kind.APPROXIMATE}:
            return _Figure(numeral, index, after, _kind_of(numeral, Kind.MEASURE), name)
    word = tokens.word(at)
    if word in _TIMES and numeral.kind in {Kind.CARDINAL, Kind.FRACTION} and not (word == "x" and tokens.is_number(at + 1)):
        lipat = tokens.word(at + 1) == "lipat"
        return _Figure(numeral, index, at + (2 if lipat else 1), Kind.MULTIPLE, "")
    return _Figure(numeral, index, numeral.after, numeral.kind, "")


def _kind_of(numeral: Numeral, kind: Kind) -> Kind:
    """Keep an order of magnitude one: `ratusan juta rupiah` is no sum of money that could be written in figures."""
    return Kind.APPROXIMATE if numeral.kind is Kind.APPROXIMATE else kind


def _unit_at(tokens: Tokens, index: int, language: Language) -> tuple[str, int] | None:
    token = tokens[index]
    if not token.text:
        return None
    for words, name in phrases(language).get(token.lower, ()):
        if all(tokens.word(index + i) == word for i, word in enumerate(words)):
            after = index + len(words)
            if len(words) == 1 and len(token.text) == 1 and not _letter_fits(token.text):
                continue
            if tokens[after].glued and (tokens.is_number(after) or tokens.is_word(after)):
                continue
            if name == "year" and tokens.is_number(after) and len(tokens.word(after)) == 4:  # noqa: PLR2004
                # `semester 1 tahun 2018`: the year's number follows.
                continue
            if name in {"month", "day"} and language == "id" and token.text[:1].isupper():
                continue
            if name == "month" and language == "id" and tokens[after].text[:1].isupper() and tokens.word(after) in cldr.months("id"):
                continue
            if name == "hour" and language == "id" and tokens.is_number(after) and "." in tokens[after].text:
                continue
            return name, after
    return None


def _letter_fits(letter: str) -> bool:
    """Tell `5 m` and `220 V` from `5 M` and `4G`."""
    return letter in "mgl%°ºVW‰℃"


def _numeral(tokens: Tokens, index: int, language: Language) -> Numeral | None:
    if tokens.is_number(index):
        return _more_groups(tokens, _digit_numeral(tokens, index, language), language)
    if not tokens.is_word(index):
        return None
    if language == "en":
        return english.read_words(tokens, index)
    if tokens.word(index) == "ke" and tokens.word(index + 1) in _DASHES and tokens[index + 1].glued:
        return _ke(tokens, index + 2)
    numeral = indonesian.read_words(tokens, index)
    if numeral is None or numeral.kind is Kind.APPROXIMATE or numeral.optional:
        return numeral
    return replace(numeral, optional=_is_part_of_a_name(tokens, index, numeral))


def _is_part_of_a_name(tokens: Tokens, index: int, numeral: Numeral) -> bool:
    """Say whether a number word in capitals inside a sentence is a name's (`Kabupaten Lima Puluh Kota`), which may stay as it is."""
    return index > 0 and tokens[index].text[:1].isupper() and tokens[index - 1].text[:1].isupper() and numeral.scale == 0


def _ke(tokens: Tokens, index: int) -> Numeral | None:
    """Read what follows `ke-`: digits, words or Roman numerals."""
    if tokens.is_number(index) and tokens[index].glued:
        digits = read_digits(tokens[index].text, "id")
        return Numeral(digits.amount, index + 1, Kind.ORDINAL, spelled=False) if digits else None
    words = indonesian.read_words(tokens, index)
    if words is not None and words.kind is Kind.CARDINAL:
        return replace(words, kind=Kind.ORDINAL, optional=False)
    number = _roman_number(tokens[index].text)
    return Numeral(Decimal(number), index + 1, Kind.ORDINAL, spelled=False) if number else None


def _digit_numeral(tokens: Tokens, index: int, language: Language) -> Numeral | None:
    digits = read_digits(tokens[index].text, language)
    if digits is None or _is_no_figure(tokens, index, language):
        return None
    amount, readings, at = digits.amount, digits.readings, index + 1
    if tokens[at].glued and tokens.word(at) in english.SUFFIXES and language == "en":
        return Numeral(amount, at + 1, Kind.ORDINAL, spelled=False)
    if tokens.word(at) in {"½", "¼", "¾"}:
        part = english.read_words(tokens, at)
        if part is not None:
            amount, at = amount + part.amount, at + 1
    fraction = _slash_fraction(tokens, index)
    if fraction is not None:
        return fraction
    mixed = _slash_fraction(tokens, at) if tokens.is_number(at) and not tokens[at].glued and amount < _MOST_SCORE else None
    if mixed is not None and mixed.amount < 1:
        return Numeral(amount + mixed.amount, mixed.after, spelled=False)
    if tokens.word(at) == "-" and tokens[at].glued and tokens.word(at + 1) == "an" and language == "id":
        at += 2
    power, after = magnitudes(tokens, at, _POWERS_AFTER_DIGITS[language], hyphen=True)
    amount, readings = amount.scaleb(power), tuple(r.scaleb(power) for r in readings)
    return Numeral(amount, after, Kind.CARDINAL, power, readings, spelled=False)


def _is_no_figure(tokens: Tokens, index: int, language: Language) -> bool:
    """Tell `kejadian2` (a plural) and `0rang` (a slip of the keyboard) from figures."""
    text, following = tokens.word(index), tokens[index + 1]
    before = tokens.word(index - 1)
    plural = language == "id" and text == "2" and tokens[index].glued and tokens.is_word(index - 1) and len(before) >= _GLUED_WORD
    return plural or (text == "0" and following.glued and tokens.is_word(index + 1))


def _more_groups(tokens: Tokens, numeral: Numeral | None, language: Language) -> Numeral | None:
    """Add the next lower group: `1 juta 200 ribu`."""
    if numeral is None or not numeral.scale or not tokens.is_number(numeral.after):
        return numeral
    lower = _digit_numeral(tokens, numeral.after, language)
    if lower is None or not lower.scale or lower.scale >= numeral.scale or lower.amount >= Decimal(10) ** numeral.scale:
        return numeral
    return replace(numeral, amount=numeral.amount + lower.amount, after=lower.after, readings=())


def _slash_fraction(tokens: Tokens, index: int) -> Numeral | None:
    top, bottom = tokens.word(index), tokens.word(index + 2)
    if tokens.word(index + 1) != "/" or not (top.isdecimal() and bottom.isdecimal() and len(top) < 3 and len(bottom) < 3):  # noqa: PLR2004
        return None
    if tokens[index + 3].text == "/" or int(bottom) in {0, 1} or int(top) >= int(bottom) or top.startswith("0"):
        return None
    return Numeral(Decimal(int(top)) / int(bottom), index + 3, Kind.FRACTION, spelled=False)


def _second_of_range(tokens: Tokens, first: _Figure, language: Language) -> _Figure | None:
    at = first.after
    dash = tokens.word(at) in _DASHES
    if dash or tokens.word(at) in _UNTIL:
        at += 1
    elif tokens.word(at) == "s" and tokens.word(at + 1) in {"/", "."} and tokens.word(at + 2) == "d":
        at += 3 + (tokens.word(at + 3) == ".")
    else:
        return None
    if first.kind not in {Kind.CARDINAL, Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.ORDINAL} or (first.numeral.optional and not dash):
        return None
    if dash and not tokens[at].glued and tokens[first.after].glued:
        return None
    second = _figure(tokens, at, language)
    if second is None or (dash and tokens.word(at) in {"-", "–"}):
        return None
    if second.unit and first.unit and second.unit != first.unit:
        return None
    if tokens[second.after].text in {"-", "/"} and tokens[second.after].glued and tokens.is_number(second.after + 1):
        return None
    if not dash and not tokens.is_number(at) and second.numeral.optional:
        return None
    if not dash and second.numeral.amount < first.numeral.amount:
        return None  # `Rp1.2 trillion to 310 farmers`
    return second


def _range(tokens: Tokens, first: _Figure, second: _Figure) -> Value:
    upper = _value(tokens, second)
    lower = _value(tokens, first)
    if lower.amount is None or upper.amount is None:
        return lower
    if not lower.unit and upper.unit:
        lower = replace(lower, unit=upper.unit, kind=upper.kind if upper.kind is not Kind.ORDINAL else lower.kind)
    elif lower.unit and not upper.unit and lower.kind is Kind.MONEY:
        upper = replace(upper, unit=lower.unit, kind=lower.kind)
    if (
        upper.scale
        and not lower.scale
        and lower.amount is not None
        and upper.amount is not None
        and lower.amount < upper.amount.scaleb(-upper.scale)
    ):
        amount = lower.amount
        lower = replace(lower, amount=amount.scaleb(upper.scale), scale=upper.scale, readings=(*lower.readings, amount))
    end = tokens[second.after - 1].end
    kind = lower.kind
    if _is_score(tokens, first, second):
        kind = Kind.SCORE
    return replace(lower, kind=kind, upper=upper, end=end, text=tokens.text[lower.start : end])


def _is_score(tokens: Tokens, first: _Figure, second: _Figure) -> bool:
    if first.kind is not Kind.CARDINAL or second.kind is not Kind.CARDINAL or tokens.word(first.after) not in _DASHES | {":"}:
        return False
    a, b = first.numeral.amount, second.numeral.amount
    return not (first.numeral.spelled or second.numeral.spelled) and a >= b and a <= _MOST_SCORE


def _value(tokens: Tokens, figure: _Figure) -> Value:
    numeral = figure.numeral
    start, end = tokens[figure.index].start, tokens[figure.after - 1].end
    return Value(
        figure.kind,
        tokens.text[start:end],
        start,
        end,
        numeral.amount,
        figure.unit,
        numeral.scale,
        readings=numeral.readings,
        optional=numeral.optional,
        spelled=numeral.spelled,
    )


def _code(tokens: Tokens, index: int) -> Read | None:
    """Read letters and digits grown together (`G20`, `MH370`, `5G`, `A320`), account and telephone numbers, versions."""
    token = tokens[index]
    following = tokens[index + 1]
    if tokens.is_number(index):
        if read_digits(token.text, "id") is None and read_digits(token.text, "en") is None:
            return _code_value(tokens, index, index + 1)
        return _telephone(tokens, index) or _number_first_code(tokens, index)
    if not tokens.is_word(index) or not following.glued or not tokens.is_number(index + 1):
        return None
    if currency_before(tokens, index) is not None or token.lower in {"ke", "pukul", "pkl"}:
        return None
    head = index == 0 or not tokens.is_word(index - 1)
    if head and token.text[1:].islower() and len(token.text) >= _GLUED_WORD and following.text == "2":
        # `Hal2` is a plural.
        return None
    if token.text.islower() and (len(token.text) >= _GLUED_WORD or (token.glued and token.text == "x")):
        return None
    return _code_value(tokens, index, _run_end(tokens, index))


def _number_first_code(tokens: Tokens, index: int) -> Read | None:
    following = tokens[index + 1]
    if not following.glued or not tokens.is_word(index + 1):
        return None
    word = following.lower
    if (
        word in english.SUFFIXES
        or word in indonesian.POWERS
        or word in english.POWERS
        or (
            word in {"an", "s", "ribuan", "jutaan", "am", "pm", "x", "½", "¼", "¾", "m", "t", "k", "b", "mn"}
            and not following.text.isupper()
        )
    ):
        return None
    if _unit_at(tokens, index + 1, "id") or _unit_at(tokens, index + 1, "en"):
        return None
    if word in _AFTER_NUMBERS or (word in {"x", "×"} and not tokens.is_number(index + 2)):
        return None
    if len(word) >= _GLUED_WORD and not following.text.isupper():
        return None
    if following.text in {"M", "T", "B", "K"} and not tokens[index + 2].glued and tokens.word(index + 2) in {"rupiah", "dollar"}:
        return None
    return _code_value(tokens, index, _run_end(tokens, index))


def _run_end(tokens: Tokens, index: int) -> int:
    at = index + 1
    while tokens[at].glued and (tokens.is_number(at) or tokens.is_word(at)):
        at += 1
    return at


def _telephone(tokens: Tokens, index: int) -> Read | None:
    """Read `0812-3456-7890`, `021-5123456`, `192.168.0.1`."""
    at, parts = index, 1
    while (
        parts < _MOST_PARTS
        and tokens[at + 1].text == "-"
        and tokens[at + 1].glued
        and tokens[at + 2].glued
        and tokens.is_number(at + 2)
    ):
        at, parts = at + 2, parts + 1
    text = tokens[index].text
    if not text.isdecimal():
        return None
    long = any(len(tokens.word(i)) > 2 for i in range(index, at + 1, 2))  # noqa: PLR2004  not a formation (`4-3-3`)
    if (parts > 2 and long) or (parts > 1 and text.startswith("0") and len(text) > 2):  # noqa: PLR2004  area codes
        return _code_value(tokens, index, at + 1)
    if text.startswith("0") and len(text) > _AREA_CODE:
        return _code_value(tokens, index, index + 1)
    return None


def _code_value(tokens: Tokens, index: int, after: int) -> Read:
    start, end = tokens[index].start, tokens[after - 1].end
    text = tokens.text[start:end]
    # `S1` is a bachelor's degree, and is written as one in English.
    return Value(Kind.CODE, text, start, end, optional=_DEGREES.fullmatch(text) is not None), after


def _roman(tokens: Tokens, index: int) -> Read | None:
    text = tokens[index].text
    number = _roman_number(text)
    if not number:
        return None
    cued = tokens.word(index - 1) in _ROMAN_CUES
    if (len(text) == 1 and not cued) or (tokens[index + 1].glued and tokens[index + 1].text in {"'", "’"}):
        return None
    start, end = tokens[index].start, tokens[index].end
    return Value(Kind.ORDINAL, text, start, end, Decimal(number), optional=not cued), index + 1


def _roman_number(text: str) -> int:
    if not text or not _ROMAN.fullmatch(text):
        return 0
    values = [_ROMAN_DIGITS[letter] for letter in text]
    return sum(-v if v < max(values[i:], default=0) else v for i, v in enumerate(values))
