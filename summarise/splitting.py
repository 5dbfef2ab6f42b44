"""Indonesian sentences as places in an article.

A rule splitter: a stop ends a sentence where what follows can begin one and what stands before is no abbreviation, initial, number or
outlet's name. A quotation is split between its own sentences only while it is long; its attribution stays with its last sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from summarise.article import Article, Sentence
from summarise.cleaning import Block, Body
from summarise.cleaning.tidying import forms_of, tidy
from summarise.language import sentence_language

_ABBREVIATIONS = frozenset(
    [
        "rp",
        "pt",
        "tbk",
        "jl",
        "jln",
        "no",
        "nomor",
        "drs",
        "dra",
        "dr",
        "ir",
        "h",
        "hj",
        "kh",
        "k",
        "prof",
        "tn",
        "ny",
        "sdr",
        "bpk",
        "st",
        "gg",
        "kab",
        "kec",
        "kel",
        "prov",
        "hal",
        "hlm",
        "tgl",
        "thn",
        "bhd",
        "ltd",
        "inc",
        "co",
        "corp",
        "jr",
        "sr",
        "jend",
        "jen",
        "letjen",
        "mayjen",
        "brigjen",
        "kol",
        "letkol",
        "kapt",
        "lettu",
        "letda",
        "serma",
        "sertu",
        "serda",
        "kopda",
        "pratu",
        "kombes",
        "kompol",
        "akbp",
        "akp",
        "iptu",
        "ipda",
        "aiptu",
        "aipda",
        "brigpol",
        "bripka",
        "bripda",
        "brig",
        "pol",
        "irjen",
        "komjen",
        "s",
        "m",
        "a.n",
        "u.p",
        "c.q",
        "d.a",
        "sbb",
        "dsb",
        "dst",
        "dll",
        "dkk",
        "tsb",
        "yth",
        "ybs",
        "ttd",
        "cq",
        "an",
        "up",
        "no.pol",
        "vol",
        "mr",
        "mrs",
        "ms",
        "st",
        "adm",
        "lih",
        "ps",
        "km",
    ]
)
_ENDS_ANYWAY = frozenset({"dll", "dsb", "dst", "dkk", "tbk"})
_DEGREE = re.compile(r"(?:^|[,\s])(?:[A-Z][A-Za-z]{0,3}\.)+[A-Z][A-Za-z]{0,3}$")
_STOP = re.compile(r"(?:[.!?]+|…)[\"”’')\]]*")
_NEXT = re.compile(r"\s*[\"“‘'(\[]*(?:[A-Z]|\d|[^\W\d_a-z])")
_ATTRIBUTION = re.compile(
    r"\s*,?\s*(?:kata|ujar|ucap|tutur|ungkap|jelas|imbuh|tambah|papar|terang|sebut|tegas|tulis|lanjut|demikian|pungkas|sambung|cetus|"
    r"begitu|tukas|beber|jawab)\w*\b"
)
_MARKS = {"”": "“", '"': '"'}


def split(article: Article, body: Body) -> list[Sentence]:
    """The sentences of the article's text blocks in order; `article.text[start:end]` is what stands there."""
    forms = forms_of(article.text)
    sentences: list[Sentence] = []
    for paragraph, block in enumerate(b for b in body.blocks if b.kind == "text"):
        for start, end in _spans(article.text, block):
            text = tidy(article.text[start:end], forms)
            if any(c.isalnum() for c in text):
                language = sentence_language(text)
                sentences.append(Sentence(text, start, end, paragraph, len(sentences), language))
    return sentences


def _spans(text: str, block: Block) -> Iterator[tuple[int, int]]:
    start = block.start
    for match in _STOP.finditer(text, block.start, block.end):
        end = match.end()
        if end < block.end and not _ends(text, start, match, block.end):
            continue
        if end > start:
            yield start, end
        start = end
        while start < block.end and text[start].isspace():
            start += 1
    if start < block.end:
        yield start, block.end


def _ends(text: str, start: int, match: re.Match[str], limit: int) -> bool:
    """Whether the sentence from `start` ends with this stop."""
    end = match.end()
    following = text[end:limit]
    if not _NEXT.match(following) or _ATTRIBUTION.match(following):
        return False
    if match[0].startswith("."):
        before = text[start : match.start()]
        word = re.search(r"[^\s(\"“]*$", before)
        last = word[0] if word else ""
        spaced = following[:1].isspace() or match[0][-1] in '"”'
        if not spaced and (re.search(r"\d$", last) or not re.match(r"[A-Z\"“]", following) or not re.search(r"[a-z)]{2}$", last)):
            return False
        low = last.lower().rstrip(".")
        if low in _ABBREVIATIONS and low not in _ENDS_ANYWAY:
            return False
        if len(match[0]) == 1 and (re.fullmatch(r"[A-Z]", last) or _DEGREE.search(last)):
            return False
        if re.fullmatch(r"\d{1,2}", last) and not before[: -len(last)].strip():
            return False
    return not _inside_quotation(text[start:end])


def _inside_quotation(text: str) -> bool:
    """Whether a quotation that opened in `text` is still open and short enough to be kept whole."""
    curly = text.count("“") - text.count("”")
    straight = text.count('"') % 2
    return bool(curly > 0 or straight) and len(text) < _LONG_QUOTATION


_LONG_QUOTATION = 160
_CUTS = (
    re.compile(r";\s+"),
    re.compile(r",\s+(?=(?:dan|tetapi|namun|sedangkan|sementara|sehingga|karena|yang|serta)\b)"),
    re.compile(r",\s+"),
    re.compile(r"\s+"),
)


def split_long(text: str, fits: Callable[[str], bool]) -> list[str]:
    """Cut a sentence at clause boundaries, nearest to its middle, until `fits` holds for every piece (or none can be cut)."""
    if fits(text):
        return [text]
    for cut in _CUTS:
        places = [m for m in cut.finditer(text) if m.start() > 0 and m.end() < len(text)]
        if places:
            m = min(places, key=lambda p: abs(p.start() - len(text) / 2))
            head, tail = text[: m.end()].rstrip(), text[m.end() :]
            return [*split_long(head, fits), *split_long(tail, fits)]
    half = len(text) // 2
    return [*split_long(text[:half], fits), *split_long(text[half:], fits)] if half else [text]
