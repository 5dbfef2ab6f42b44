"""Plant errors of every kind in correct translations and count which of them the checks find.

    python benchmarks/planted_errors.py PAIRS.tsv [--per-kind 50] [--seed 1] [--without-values]
    python benchmarks/planted_errors.py --source TEXT.id --english TEXT.en

PAIRS.tsv is Indonesian, TAB, English, or article, TAB, Indonesian, TAB, English in the order of the articles: then the rest of
the article is the context of each sentence. An error is planted only in a pair in which the checks find nothing serious; it is
found if they then find something serious (`found`), anything at all (`seen`), or something of the planted kind (`named`). Names
are what a naive reader would take for names: words with a capital within the sentence that both sides share. Prints two tables:
false alarms by code, recall by kind.
"""

# ruff: noqa: INP001  a folder of scripts, not a package
from __future__ import annotations

import argparse
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from summarise.fidelity.check import Context, check


def word_list(text: str) -> list[str]:
    """Give the words of a list that is written as running text."""
    return text.split()


_MONTHS = word_list("January February March April May June July August September October November December")
_DAYS = word_list("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_CALENDAR = {*_MONTHS, *_DAYS, *word_list("The This That In On At He She They It And But")}
_MAGNITUDES = ("thousand", "million", "billion", "trillion")
_OTHER_NAMES = word_list(
    """
    Suryadi Hartono Wulandari Nasution Simanjuntak Rahmawati Kusnadi Wirawan Sulistyo Permatasari Hidayatullah Sitompul Lestaluhu
    Mangkunegara Tambunan Saragih Yulianti Prasetyo Wicaksono Ramadhani Budiarto Hutagalung Lumbantoruan Soedjono Rumbiak Wenda
    Henderson Kowalski Fernandez Nakamura Petrov Lindqvist Okafor Bergmann Dubois Moreau Rossi Silva Tanaka Nguyen Schneider Ivanov
    Semarang Kupang Balikpapan Manado Jayapura Ambon Pontianak Banjarmasin Tegal Cilacap Wonosobo Bukittinggi Parepare Sorong
    Pertamina Telkomsel Garuda Unilever Siemens Toyota Samsung Huawei Reuters Interpol Greenpeace Nairobi Lagos Bogota Lima
    """
)
"""Names that a translator might take for rare ones: persons, places, firms."""
_NAME_WORD = re.compile(r"(?<=[\w,] )[A-Z][a-z]{2,}(?![\w'’-])")
_NEGATIONS = (
    (re.compile(r"\b(?:do|does|did) not "), ""),
    (re.compile(r"\b(?:do|does|did)n['’]t "), ""),
    (re.compile(r"\b(is|are|was|were|has|have|had|will|would|could|should|can|must|may|might) not\b"), r"\1"),
    (re.compile(r"\b(is|are|was|were|has|have|had|would|could|should)n['’]t\b"), r"\1"),
    (re.compile(r"\bcannot\b|\bcan['’]t\b"), "can"),
    (re.compile(r"\bwon['’]t\b"), "will"),
    (re.compile(r"\bwithout\b"), "with"),
    (re.compile(r"(?<!\bor )\bnot "), ""),
    (re.compile(r"\bno (?!longer|more|less|one|\d)"), "a "),
)
_AUXILIARY = re.compile(r"\b(is|are|was|were|has|have|had|will|would|could|should|can|must)\b(?! (?:not|no|never)\b)")
_ALLEGED = re.compile(r"\ballegedly |\balleged |\bsuspected |\bis believed to |\bare believed to |\bis suspected of |\ba suspect in ")
_FIGURE = re.compile(r"(?<![\w/.,:-])\d[\d,]*(?:\.\d+)?(?![\w/:-])")
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_MONTHS)})\b|\b({'|'.join(_MONTHS)}) (\d{{1,2}})\b")


@dataclass(frozen=True)
class Pair:
    """A sentence, its English, and what the rest of its article tells."""

    source: str
    english: str
    context: Context


Plant = Callable[[Pair, random.Random], str | None]


def main() -> None:
    """Read the pairs, count false alarms, plant, count what is found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", nargs="?", type=Path)
    parser.add_argument("--source", type=Path)
    parser.add_argument("--english", type=Path)
    parser.add_argument("--per-kind", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--without-values", action="store_true", help="leave the figure checks out of the false alarms and of what is found"
    )
    parser.add_argument("--show", action="store_true", help="print the planted errors that were not found")
    args = parser.parse_args()
    rng = random.Random(args.seed)  # noqa: S311  seeded sampling, not cryptography
    pairs = list(_read(args.pairs, args.source, args.english))
    skip = "figure-" if args.without_values else "\0"
    clean = _false_alarms(pairs, skip)
    print(f"\n{'kind':22}{'planted':>8}{'found':>8}{'seen':>8}{'named':>8}")
    total: Counter[str] = Counter()
    for kind, (plant, codes) in KINDS.items():
        order = rng.sample(clean, len(clean))
        count: Counter[str] = Counter()
        for pair in order:
            spoilt = plant(pair, rng)
            if spoilt is None or spoilt == pair.english:
                continue
            flags = [f for f in check(pair.source, spoilt, pair.context) if not f.code.startswith(skip)]
            count.update(planted=1, found=any(f.serious for f in flags), seen=bool(flags), named=any(f.code in codes for f in flags))
            if args.show and not any(f.serious for f in flags):
                print(f"  {kind}\n    {pair.source}\n    {pair.english}\n    {spoilt}")
            if count["planted"] == args.per_kind:
                break
        _row(kind, count)
        if kind not in APART:
            total.update(count)
    _row("all but those apart", total)
    print("apart:", ", ".join(APART))


def _row(kind: str, count: Counter[str]) -> None:
    n = count["planted"]
    shares = "".join(f"{100 * count[c] / n:7.1f}%" if n else f"{'–':>8}" for c in ("found", "seen", "named"))
    print(f"{kind:22}{n:8}{shares}")


def _read(pairs: Path | None, source: Path | None, english: Path | None) -> Iterator[Pair]:
    if pairs is None:
        if source is None or english is None:
            message = "give PAIRS.tsv, or --source and --english"
            raise SystemExit(message)
        lines = (source.read_text(encoding="utf-8").splitlines(), english.read_text(encoding="utf-8").splitlines())
        yield from (Pair(s, e, Context.of([s])) for s, e in zip(*lines, strict=True) if s.strip() and e.strip())
        return
    rows = [line.split("\t") for line in pairs.read_text(encoding="utf-8").splitlines()]
    articles: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows:
        if len(row) > 2:  # noqa: PLR2004  article, source, English
            articles[row[0]].append(row[1])
    contexts = {article: Context.of(sources) for article, sources in articles.items()}
    yield from (Pair(r[-2], r[-1], contexts[r[0]] if len(r) > 2 else Context.of([r[0]])) for r in rows)  # noqa: PLR2004


def _false_alarms(pairs: list[Pair], skip: str) -> list[Pair]:
    codes: Counter[str] = Counter()
    clean, serious, any_ = [], 0, 0
    for pair in pairs:
        flags = [f for f in check(pair.source, pair.english, pair.context) if not f.code.startswith(skip)]
        codes.update(f"{f.code}{'' if f.serious else ' (look)'}" for f in flags)
        any_ += bool(flags)
        if any(f.serious for f in flags):
            serious += 1
        else:
            clean.append(pair)
    n = len(pairs)
    print(f"{n} pairs: {serious} with serious flags ({100 * serious / n:.2f}%), {any_} with any ({100 * any_ / n:.2f}%)")
    for code, count in codes.most_common():
        print(f"  {code:30}{count:6}")
    return clean


def _names(pair: Pair) -> list[str]:
    ours = Counter(_NAME_WORD.findall(pair.source))
    theirs = Counter(_NAME_WORD.findall(pair.english))
    whole = Counter(re.findall(r"\w+", pair.english))
    return [n for n in ours if theirs[n] == whole[n] == 1 and pair.source.count(n) == 1 and n not in _CALENDAR]


def _name_swapped(pair: Pair, rng: random.Random) -> str | None:
    mine = _names(pair)
    other = rng.choice(_OTHER_NAMES)
    if not mine or other.lower() in (pair.source + pair.english).lower():
        return None
    return _replaced(pair.english, rng.choice(mine), other)


def _name_respelt(pair: Pair, rng: random.Random) -> str | None:
    mine = [n for n in _names(pair) if len(n) > 4]  # noqa: PLR2004  shorter ones would be other names
    if not mine:
        return None
    name = rng.choice(mine)
    letters = list(name)
    for _edit in range(rng.randint(1, 3)):
        i = rng.randrange(1, len(letters))
        how = rng.choice(("replace", "insert", "delete", "swap"))
        if how == "replace":
            letters[i] = rng.choice("abdegiklmnoprstu")
        elif how == "insert":
            letters.insert(i, rng.choice("abdegiklmnoprstu"))
        elif how == "delete" and len(letters) > 4:  # noqa: PLR2004  something must be left
            del letters[i]
        elif i + 1 < len(letters):
            letters[i], letters[i + 1] = letters[i + 1], letters[i]
    return None if "".join(letters) == name else _replaced(pair.english, name, "".join(letters))


def _name_invented(pair: Pair, rng: random.Random) -> str | None:
    mine = _names(pair)
    others = rng.sample(_OTHER_NAMES, 2)
    if not mine or any(o.lower() in (pair.source + pair.english).lower() for o in others):
        return None
    name = rng.choice(mine)
    invented = rng.choice((f"{others[0]} {others[1]}", others[0]))
    return _replaced(pair.english, name, rng.choice((f"{name} and {invented}", f"{name} of {invented}", f"{invented}, {name}")))


def _name_dropped(pair: Pair, rng: random.Random) -> str | None:
    runs = list(re.finditer(r"(?<=[\w,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})*(?![\w'’-])", pair.english))
    mine = set(_names(pair))
    runs = [m for m in runs if set(m[0].split()) <= mine]
    if not runs:
        return None
    m = rng.choice(runs)
    return " ".join((pair.english[: m.start()] + pair.english[m.end() :]).split())


def _negation_dropped(pair: Pair, _: random.Random) -> str | None:
    for pattern, instead in _NEGATIONS:
        changed, n = pattern.subn(instead, pair.english, count=1)
        if n and not re.search(r"\bnot (?:only|just|merely)\b|\bor not\b|\bno (?:other|doubt)\b", pair.english):
            return changed
    return None


def _negation_added(pair: Pair, _: random.Random) -> str | None:
    if re.search(r"\b(?:not|no|never|without)\b|n['’]t\b", pair.english):
        return None
    return _AUXILIARY.sub(r"\1 not", pair.english, count=1)


def _quotation_invented(pair: Pair, rng: random.Random) -> str | None:
    cut = pair.english.split()
    if re.search(r"[\"“”'‘’]", pair.source + pair.english) or len(cut) < 10:  # noqa: PLR2004  room for a clause
        return None
    length = rng.randint(4, len(cut) // 2)
    start = rng.randrange(1, len(cut) - length)
    return " ".join(
        [*cut[:start], "“" + cut[start], *cut[start + 1 : start + length - 1], cut[start + length - 1] + "”", *cut[start + length :]]
    )


def _clause_dropped(pair: Pair, rng: random.Random) -> str | None:
    cut = pair.english.split()
    if len(cut) < 10:  # noqa: PLR2004  less has no clauses
        return None
    half = len(cut) // 2
    start = rng.choice((0, len(cut) - half, rng.randrange(0, len(cut) - half)))
    return " ".join([*cut[:start], *cut[start + half :]])


def _loop(pair: Pair, rng: random.Random) -> str | None:
    cut = pair.english.split()
    unit = rng.randint(1, min(6, len(cut)))
    start = rng.randrange(0, len(cut) - unit + 1)
    return " ".join(cut[: start + unit] + cut[start : start + unit] * rng.randint(2, 12) + cut[start + unit :])


def _sentence_added(pair: Pair, rng: random.Random) -> str | None:
    if not pair.english.endswith((".", '."', ".”")):
        return None
    extra = ("The decision was welcomed by traders and analysts, who expect prices to rise again next month.",
             "Critics say that the plan will cost jobs and hurt small farmers across the country.",
             "Officials declined to comment on the reports when they were contacted by journalists.")  # fmt: skip
    return f"{pair.english} {rng.choice(extra)}"


def _untranslated(pair: Pair, rng: random.Random) -> str | None:
    ours, theirs = pair.source.split(), pair.english.split()
    if len(ours) < 10 or ours == theirs:  # noqa: PLR2004  room for half of it
        return None
    return " ".join(rng.choice((ours, theirs[: len(theirs) // 2] + ours[len(ours) // 2 :])))


def _accusation(pair: Pair, _: random.Random) -> str | None:
    if not re.search(r"diduga|tersangka|terduga|dugaan", pair.source) or len(_ALLEGED.findall(pair.english)) != 1:
        return None
    return _ALLEGED.sub("", pair.english)


def _roles(pair: Pair, rng: random.Random) -> str | None:
    mine = _names(pair)
    if len(mine) < 2:  # noqa: PLR2004  who did it, and to whom
        return None
    one, other = rng.sample(mine, 2)
    return _replaced(_replaced(_replaced(pair.english, one, "\0"), other, one), "\0", other)


def _figure_changed(pair: Pair, rng: random.Random) -> str | None:
    found = [m for m in _FIGURE.finditer(pair.english) if re.search(rf"(?<!\d){re.escape(m[0][:1])}", pair.source)]
    if not found:
        return None
    m = rng.choice(found)
    digits = [i for i, c in enumerate(m[0]) if c.isdigit()]
    i = rng.choice(digits)
    new = rng.choice([d for d in "123456789" if d != m[0][i]])
    return pair.english[: m.start()] + m[0][:i] + new + m[0][i + 1 :] + pair.english[m.end() :]


def _magnitude(pair: Pair, rng: random.Random) -> str | None:
    m = re.search(rf"\b({'|'.join(_MAGNITUDES)})\b", pair.english)
    if m is None:
        return None
    other = rng.choice([x for x in _MAGNITUDES if x != m[1]])
    return pair.english[: m.start()] + other + pair.english[m.end() :]


def _date_moved(pair: Pair, rng: random.Random) -> str | None:
    if m := _DAY_MONTH.search(pair.english):
        day, month = (m[1], m[2]) if m[1] else (m[4], m[3])
        moved = (str(int(day) % 28 + 1), month) if rng.random() < 0.5 else (day, rng.choice([x for x in _MONTHS if x != month]))  # noqa: PLR2004
        new = f"{moved[0]} {moved[1]}" if m[1] else f"{moved[1]} {moved[0]}"
        return pair.english[: m.start()] + new + pair.english[m.end() :]
    if m := re.search(rf"\b({'|'.join(_DAYS)})\b", pair.english):
        return pair.english[: m.start()] + rng.choice([d for d in _DAYS if d != m[1]]) + pair.english[m.end() :]
    return None


def _replaced(text: str, old: str, new: str) -> str:
    return re.sub(rf"(?<!\w){re.escape(old)}(?!\w)" if old.isalnum() else re.escape(old), lambda _: new, text, count=1)


KINDS: dict[str, tuple[Plant, set[str]]] = {
    "figure changed": (_figure_changed, {"figure-changed", "figure-missing", "figure-added"}),
    "magnitude slipped": (_magnitude, {"figure-changed", "figure-missing", "figure-added"}),
    "date moved": (_date_moved, {"figure-changed", "figure-missing", "figure-added"}),
    "name swapped": (_name_swapped, {"name-missing", "name-added", "name-changed"}),
    "name respelt": (_name_respelt, {"name-changed", "name-missing", "name-added"}),
    "name invented": (_name_invented, {"name-added"}),
    "name dropped": (_name_dropped, {"name-missing"}),
    "negation dropped": (_negation_dropped, {"negation-lost"}),
    "negation added": (_negation_added, {"negation-added"}),
    "quotation invented": (_quotation_invented, {"quotation-invented", "quotation-changed"}),
    "clause dropped": (_clause_dropped, {"too-short"}),
    "sentence added": (_sentence_added, {"added-sentence", "too-long"}),
    "loop": (_loop, {"loop"}),
    "left untranslated": (_untranslated, {"untranslated"}),
    "allegation as fact": (_accusation, {"modality-changed"}),
    "roles reversed": (_roles, {"roles-reversed"}),
}
APART = ("roles reversed",)
"""Kinds that can be told only in some frames: reported, not counted in the total."""

if __name__ == "__main__":
    main()
