"""The shape of an output: loops, lengths that cannot be, copies, wrong scripts and languages, leaks of the prompt.

Loops are found as faster-whisper does it (compression ratio, Radford et al. 2022, section 4.5) and by phrases repeated in a
row; a repetition that the source has is none. Lengths were fitted on human translations: the English of an Indonesian news
sentence has 0.98 times its characters, give or take a factor that shrinks with length.
"""

from __future__ import annotations

import math
import re
import unicodedata
import zlib
from collections.abc import Sequence

from summarise.brief import Flag
from summarise.fidelity import lexicon
from summarise.fidelity.quotations import is_english_text
from summarise.fidelity.words import Word, english_stem, word_set

MEAN_LOG_RATIO = -0.02
"""Mean of ln(English characters / Indonesian characters)."""
_SPREAD, _SPREAD_SHORT = 0.06, 0.85  # standard deviation of that logarithm: _SPREAD + _SPREAD_SHORT / sqrt(characters)
_COMPRESSED, _COMPRESSED_MORE, _COMPRESSED_FROM = 2.4, 1.5, 80
_LONGEST_UNIT = 12
_FUNCTION_WORDS = word_set(
    """
    yang dan di dari untuk dengan pada ini itu akan tidak oleh telah juga karena dalam kepada adalah sebagai bahwa ada bisa saat
    para atau ia dia mereka kami kita sudah lebih tersebut hingga seperti secara antara setelah serta namun agar saya kata ujar ke
    tak belum masih hanya sejak bagi tapi tetapi lalu kemudian jika kalau maka
    """
)
_LEAK = re.compile(r"(?<!\w)(?:Terms|Indonesian|English)\s*:|<\s*/?\s*(?:eos|bos|unk|pad|s|start_of_turn|end_of_turn)\s*>|▁")


def length_score(source: str, english: str) -> float:
    """How many standard deviations the English is longer (positive) or shorter (negative) than human translations are."""
    ours, theirs = len(source.strip()), len(english.strip())
    if not ours or not theirs:
        return 0.0 if ours == theirs else math.copysign(99.0, theirs - ours)
    return (math.log(theirs / ours) - MEAN_LOG_RATIO) / (_SPREAD + _SPREAD_SHORT / math.sqrt(ours))


def repetition(found: Sequence[Word]) -> tuple[int, str]:
    """The most words that stand in a repetition in a row (without its first time), and the phrase: `a b a b a b` gives 4, `a b`."""
    plain = [w.plain for w in found]
    best, phrase = 0, ""
    for unit in range(1, min(_LONGEST_UNIT, len(plain) // 2) + 1):
        run = 0
        for i in range(unit, len(plain)):
            run = run + 1 if plain[i] == plain[i - unit] else 0
            whole = run - run % unit
            if whole > best:
                best, phrase = whole, " ".join(plain[i - unit + 1 : i + 1])
    return best, phrase


def compression_ratio(text: str) -> float:
    """Bytes of the text for each byte of it compressed."""
    data = text.encode()
    return len(data) / len(zlib.compress(data)) if data else 0.0


def compare_shape(source: str, english: str, ours: Sequence[Word], theirs: Sequence[Word]) -> list[Flag]:
    """Give the flags for loops, copies, wrong scripts and languages, and prompt leaks. Lengths are judged in `coverage`."""
    flags = _loops(source, english, ours, theirs)
    leak = _LEAK.search(english)
    if leak and not _LEAK.search(source):
        flags.append(Flag("prompt-leak", f"The English holds “{leak[0]}”, a mark of the model's prompt.", "", leak[0]))
    return flags + (_script(source, english) or _language(ours, theirs))


def _loops(source: str, english: str, ours: Sequence[Word], theirs: Sequence[Word]) -> list[Flag]:
    repeated, phrase = repetition(theirs)
    own, _ = repetition(ours)
    units = repeated / max(1, phrase.count(" ") + 1)
    if repeated > own and ((repeated >= 3 and (units >= 2 or repeated >= 4)) or (units >= 2 and not phrase.isdigit())):  # noqa: PLR2004
        return [Flag("loop", f"The English repeats “{phrase}”.", "", phrase)]
    if len(english) >= _COMPRESSED_FROM:
        ratio = compression_ratio(english)
        if ratio > _COMPRESSED and ratio > _COMPRESSED_MORE * compression_ratio(source):
            return [Flag("loop", "The English repeats itself.")]
    return []


def _script(source: str, english: str) -> list[Flag]:
    letters = [c for c in english if c.isalpha()]
    strange = [c for c in letters if not c.isascii() and "LATIN" not in unicodedata.name(c, "") and c not in source]
    if strange and len(strange) > 0.1 * len(letters):
        return [Flag("wrong-script", "The English is in another script.", "", "".join(strange[:20]))]
    return []


def _language(ours: Sequence[Word], theirs: Sequence[Word]) -> list[Flag]:
    small = [w for w in theirs if w.text.isalpha() and w.text.islower()]
    left = [w for w in small if w.plain in _FUNCTION_WORDS]
    same = [w.plain for w in ours] == [w.plain for w in theirs]
    indonesian = [w for w in ours if w.plain in _FUNCTION_WORDS or (w.text.islower() and not lexicon.is_english(w.plain))]
    if len(left) >= 2 and len(left) > 0.12 * len(small) and len({w.plain for w in left}) > 1:  # noqa: PLR2004  two names hold `dan`
        return [Flag("untranslated", "The English is, at least in part, still Indonesian.", "", " ".join(w.text for w in left))]
    copied = _copied(ours, theirs)
    if copied:
        return [Flag("untranslated", "A stretch of the English is still Indonesian.", copied, copied)]
    ordinary = [w for w in ours if lexicon.is_ordinary(w.plain) and not lexicon.is_english(w.plain) and _is_left(w)]
    if same and max(len(indonesian), len(ordinary)) > 1 and not is_english_text(list(ours)):
        return [Flag("untranslated", "The English is a copy of the Indonesian.", "", " ".join(w.text for w in theirs[:8]))]
    unknown = [w for w in small if not lexicon.is_english(w.plain)]
    if len(small) > 4 and len(unknown) > 0.5 * len(small):  # noqa: PLR2004
        return [Flag("wrong-language", "The English is in another language.", "", " ".join(w.text for w in unknown[:8]))]
    return _leftovers(ours, small)


def _copied(ours: Sequence[Word], theirs: Sequence[Word]) -> str:
    """Three words or more in a row that stand so in the source and are mostly no English: the translator stopped translating."""
    places: dict[str, list[int]] = {}
    for i, w in enumerate(ours):
        places.setdefault(w.text, []).append(i)
    for j, first in enumerate(theirs):
        if not first.text.isalpha():
            continue
        for i in places.get(first.text, ()):
            n = 0
            while j + n < len(theirs) and i + n < len(ours) and theirs[j + n].text == ours[i + n].text and theirs[j + n].text.isalpha():
                n += 1
            run = theirs[j : j + n]
            alien = [w for w in run if w.plain in _FUNCTION_WORDS or (lexicon.is_ordinary(w.plain) and not lexicon.is_english(w.plain))]
            left = [w for w in alien if _is_left(w)]
            if n > 2 and len(left) > 1 and 2 * len(left) >= n and sum(w.text.islower() for w in run) > 1:  # noqa: PLR2004
                return " ".join(w.text for w in run)
    return ""


def _is_left(w: Word) -> bool:
    """Whether an Indonesian word has English words of its own, so that it is no term to be carried as it is."""
    stems = lexicon.stems_of(w.plain)
    return w.plain in _FUNCTION_WORDS or (bool(stems) and english_stem(w.plain) not in stems)


def _leftovers(ours: Sequence[Word], small: Sequence[Word]) -> list[Flag]:
    """Single ordinary Indonesian words that were left as they are."""
    there = {w.plain for w in ours if w.text.islower()}
    flags = []
    for w in small:
        ours_only = len(w.plain) > 3 and not lexicon.is_english(w.plain) and lexicon.is_ordinary(w.plain)  # noqa: PLR2004  no particles
        if w.plain in there and ours_only and _is_left(w):
            message = f"The word “{w.text}” was left in Indonesian."
            flags.append(Flag("untranslated", message, w.text, w.text, serious=False))
    return flags
