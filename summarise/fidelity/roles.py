"""Two names that have changed places: who did it to whom, who holds which office.

There is no parser here; the company of a name tells. The words beside a name in the source (its office, its verb, the other
halves of its phrase) become, through the lexicon, English words that stand beside it in the English too. Where the company of
one name is found beside the other, and the other way round, and neither keeps its own, the two were exchanged. Names in the
same company (two speakers of one verb, the items of a list) cannot be told apart so. Halves of one name that stand apart in the
English (`Saifullah Subianto` for Saifullah Yusuf and Prabowo Subianto) were mixed.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise

from summarise.brief import Flag
from summarise.fidelity import lexicon
from summarise.fidelity.recognition import Kind, Known, source_names
from summarise.fidelity.words import Word, english_stem

_NEAR = 4  # words to each side that are a name's company in the source
_WIDE = 5  # and in the English, where articles and prepositions come between
_APART = 3  # words between halves of a name that no translation puts there
_CERTAIN = 1.5  # how much better the exchanged company must fit
_MOST = 6  # more names than this are a list


def compare_roles(source: Sequence[Word], english: Sequence[Word], known: Known) -> list[Flag]:
    """Give the flag for two names that have changed places."""
    mixed = _mixed(source, english, known)
    if mixed:
        one, other = mixed
        message = f"The English tears “{one}” and “{other}”, one name in the Indonesian, apart."
        return [Flag("roles-reversed", message, f"{one} {other}", one)]
    placed = [(i, j, n) for i, n, j in _placed(source, english, known)]
    if not 2 <= len(placed) <= _MOST:  # noqa: PLR2004  it takes two
        return []
    taken = {j + k for _, j, n in placed for k in range(n)}
    beside = {j: _beside(english, j, n, taken) for _, j, n in placed}
    company = {i: _company(source, i, n) for i, _, n in placed}
    for (i, j, n), (k, m, _) in combinations(placed, 2):
        own = _fit(company[i], beside[j]) + _fit(company[k], beside[m])
        exchanged = _fit(company[i], beside[m]) + _fit(company[k], beside[j])
        both = min(_fit(company[i], beside[m]) - _fit(company[i], beside[j]), _fit(company[k], beside[j]) - _fit(company[k], beside[m]))
        if exchanged - own >= _CERTAIN + own and both > 0:
            one, other = source[i].text, source[k].text
            message = f"The English seems to have “{one}” and “{other}” the other way round."
            return [Flag("roles-reversed", message, " ".join(w.text for w in source[i : i + n]), one)]
    return []


def _mixed(source: Sequence[Word], english: Sequence[Word], known: Known) -> tuple[str, str] | None:
    """Two words of one name that are both in the English, once, but not together."""
    named = [w for w, kind in source_names(source, known) if kind is Kind.NAME and not lexicon.is_english(w.plain)]
    ours, theirs = [w.plain for w in source], [w.plain for w in english]
    for a, b in pairwise(named):
        once = all(ours.count(w.plain) == 1 and theirs.count(w.plain) == 1 for w in (a, b))
        if b.start - a.end != 1 or not once:
            continue
        i, j = theirs.index(a.plain), theirs.index(b.plain)
        strangers = [english[k].plain for k in (i + 1, j - 1) if 0 <= k < len(theirs)]
        if abs(j - i) > _APART and any(w.plain in strangers for w in named if w not in (a, b)):
            return a.text, b.text
    return None


def _placed(source: Sequence[Word], english: Sequence[Word], known: Known) -> list[tuple[int, int, int]]:
    """Names that stand once on both sides in the same form: place in the source, length in words, place in the English."""
    named = {id(w) for w, kind in source_names(source, known) if kind is not Kind.NONE}
    runs: list[tuple[int, int]] = []
    for i, w in enumerate(source):
        if id(w) in named:
            if runs and sum(runs[-1]) == i and w.start - source[i - 1].end == 1:
                runs[-1] = (runs[-1][0], runs[-1][1] + 1)
            else:
                runs.append((i, 1))
    ours, theirs = [w.plain for w in source], [w.plain for w in english]
    found = []
    for i, n in runs:
        for length in (n, 1):
            name = ours[i : i + length]
            places = [j for j in range(len(theirs) - length + 1) if theirs[j : j + length] == name]
            if len(places) == 1 and ours.count(name[0]) == 1:
                found.append((i, length, places[0]))
                break
    return found


def _company(source: Sequence[Word], i: int, n: int) -> list[tuple[float, frozenset[str]]]:
    """What the words beside a name become in English, the nearer the weightier."""
    found = []
    for k in (*range(max(0, i - _NEAR), i), *range(i + n, min(len(source), i + n + _NEAR))):
        stems = lexicon.stems_of(source[k].plain) | {source[k].plain}
        distance = i - k if k < i else k - i - n + 1
        if len(source[k].plain) > 2:  # noqa: PLR2004  particles keep company with everyone
            found.append((1.5 if distance <= 2 else 0.75, stems))  # noqa: PLR2004  next to it, or one between
    return found


def _beside(english: Sequence[Word], j: int, n: int, names: set[int]) -> set[str]:
    places = (*range(max(0, j - _WIDE), j), *range(j + n, min(len(english), j + n + _WIDE)))
    return {form for k in places if k not in names for form in (english_stem(english[k].plain), english[k].plain)}


def _fit(company: list[tuple[float, frozenset[str]]], beside: set[str]) -> float:
    return sum(weight for weight, stems in company if not stems.isdisjoint(beside))
