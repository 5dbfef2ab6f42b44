"""Numbers of laws and of articles in them: `UU No. 11 Tahun 2020`, `POJK No. 42/2020`, `Pasal 27 ayat (3)`, `Law No. 11/2020`."""

from __future__ import annotations

import re

from summarise.fidelity.values.tokens import Tokens
from summarise.fidelity.values.types import Kind, Language, Reference, Value

BODIES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "law": (("uu", "undang - undang", "uud"), ("law", "act")),
    "government regulation": (("pp", "peraturan pemerintah"), ("government regulation",)),
    "presidential regulation": (("perpres", "peraturan presiden"), ("presidential regulation",)),
    "presidential decree": (("keppres", "keputusan presiden"), ("presidential decree",)),
    "presidential instruction": (("inpres", "instruksi presiden"), ("presidential instruction",)),
    "government regulation in lieu of law": (
        ("perppu", "perpu", "peraturan pemerintah pengganti undang - undang"),
        ("government regulation in lieu of law",),
    ),
    "regional regulation": (("perda", "peraturan daerah"), ("regional regulation", "bylaw", "local regulation")),
    "gubernatorial regulation": (("pergub", "peraturan gubernur"), ("gubernatorial regulation", "governor regulation")),
    "OJK regulation": (("pojk", "peraturan ojk"), ("ojk regulation", "pojk")),
    "finance minister regulation": (("pmk", "peraturan menteri keuangan"), ("finance minister regulation", "pmk")),
    "ministerial regulation": (("permen", "peraturan menteri"), ("ministerial regulation", "minister regulation")),
    "ministerial decree": (("kepmen", "keputusan menteri"), ("ministerial decree",)),
}
"""What is numbered: its canonical English name, and its names in Indonesian and English (words parted by single spaces)."""

_NUMBER_WORDS = {"no", "nomor", "nomer", "number", "nr"}
_YEAR_WORDS = {"tahun", "thn", "th", "of", "year"}
_ARTICLE = {"pasal", "article", "articles", "psl"}
_PARAGRAPH = {"ayat", "paragraph", "paragraphs", "clause", "section", "verse"}
_YEAR = re.compile(r"(?:1[89]|20)[0-9]{2}")
_MOST_TOKENS = 12
_LONGEST_BODY = 7


def read_reference(tokens: Tokens, index: int, language: Language) -> tuple[Value, int] | None:
    """Read the law or article whose number-word (or first number) stands at a token; None where none does."""
    word = tokens.word(index)
    if word in _ARTICLE:
        return _article(tokens, index)
    if word in _NUMBER_WORDS:
        at = index + 1 + (tokens.word(index + 1) in {".", ":"})
        return _law(tokens, index, at, _body_before(tokens, index, language))
    if tokens.is_number(index) and tokens.word(index + 1) == "/" and _YEAR.fullmatch(tokens.word(index + 2)):
        body = _body_before(tokens, index, language)
        return _law(tokens, index, index, body) if body else None
    return None


def _law(tokens: Tokens, index: int, at: int, body: tuple[str, int] | None) -> tuple[Value, int] | None:
    if not tokens.is_number(at) and not (tokens.is_word(at) and tokens.word(at + 1) == "-" and tokens.is_number(at + 2)):
        return None
    after = at + 1
    while after - at < _MOST_TOKENS and (
        (tokens[after].text in {"/", "-", "."} and tokens[after].glued and tokens[after + 1].glued) or _in_chain(tokens, after)
    ):
        after += 1
    chain = tokens.text[tokens[at].start : tokens[after - 1].end]
    number, year = chain, None
    parts = chain.split("/")
    if len(parts) > 1 and _YEAR.fullmatch(parts[-1]):
        number, year = "/".join(parts[:-1]), int(parts[-1])
    elif tokens.word(after) in _YEAR_WORDS and _YEAR.fullmatch(tokens.word(after + 1)):
        year, after = int(tokens.word(after + 1)), after + 2
    if year is None and (body is None or len(parts) > 1):
        return None
    first = body[1] if body else index
    start, end = tokens[first].start, tokens[after - 1].end
    reference = Reference(body[0] if body else "", number, year)
    return Value(Kind.LAW, tokens.text[start:end], start, end, reference=reference), after


def _in_chain(tokens: Tokens, at: int) -> bool:
    """Say whether a token goes on a number like `42/POJK.03/2020`."""
    return tokens[at].glued and tokens[at - 1].text in {"/", "-", "."} and (tokens.is_number(at) or tokens.is_word(at))


def _body_before(tokens: Tokens, index: int, language: Language) -> tuple[str, int] | None:
    at = index
    if tokens.word(at - 1) == ")" and tokens.word(at - 3) == "(":
        at -= 3
    words = [tokens.word(i) for i in range(max(0, at - _LONGEST_BODY), at)]
    found: tuple[int, str] | None = None
    for canonical, names in BODIES.items():
        for name in names[0 if language == "id" else 1]:
            parts = name.split()
            if words[-len(parts) :] == parts and (found is None or len(parts) > found[0]):
                found = len(parts), canonical
    return (found[1], at - found[0]) if found else None


def _article(tokens: Tokens, index: int) -> tuple[Value, int] | None:
    at = index + 1
    if not tokens.is_number(at) or not tokens.word(at).isdecimal():
        return None
    number, after = tokens[at].text, at + 1
    if tokens.is_word(after) and tokens[after].glued and len(tokens[after].text) == 1:
        number, after = number + tokens[after].text, after + 1
    inner = None
    paragraph = after + (tokens.word(after) == ",")
    named = tokens.word(paragraph) in _PARAGRAPH
    opening = paragraph + 1 if named else after
    if tokens.word(opening) == "(" and tokens.word(opening + 1).isdecimal() and tokens.word(opening + 2) == ")":
        if named or tokens[opening].glued:
            inner, after = Reference("paragraph", tokens[opening + 1].text), opening + 3
    elif named and tokens.word(opening).isdecimal():
        inner, after = Reference("paragraph", tokens[opening].text), opening + 1
    start, end = tokens[index].start, tokens[after - 1].end
    return Value(Kind.ARTICLE, tokens.text[start:end], start, end, reference=Reference("article", number, None, inner)), after
