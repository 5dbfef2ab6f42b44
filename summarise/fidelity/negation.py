"""A lost "not", and one that came from nowhere.

Both languages negate in many ways, so a flag needs certainty: a negation is lost where the Indonesian has more plain negators
than the English has words that deny, lack, refuse or exclude (those left out that stand for another Indonesian word); it is
added where the English has more plain denials (`not`, `no`, `never`, `without`) than the Indonesian has words of the kind. Set
phrases that only look negative are taken out first (`tidak hanya … tetapi juga`, `tak kurang dari`, `tidak lain`; `not only`,
`no doubt`, `nothing but`), as are pairs that cancel out (`bukan tidak mungkin`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarise.brief import Flag
from summarise.fidelity import lexicon
from summarise.fidelity.words import word_set


def _any(terms: Iterable[str]) -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])(?:" + "|".join(terms) + r")(?![\w-])", re.IGNORECASE)


_APOSTROPHE = re.compile(r"[’‘ʼ´`]")
_SOURCE_PHRASES = _any((
    r"(?:tidak|bukan|tak|nggak|enggak|gak)(?:lah|kah)? (?:hanya|cuman?|sek[ae]dar|saja|semata|melulu|sebatas|terbatas)(?:[ -]\w+)?",
    r"(?:tidak|tak) (?:kurang|lebih|lain|bukan|sedikit|jarang|pelak|ayal|terkecuali|henti\w*|terhingga|ternilai|heran|kalah|urung|"
    r"hentinya|ketinggalan|luput|jauh|segan\S*|salah|lama|disangka|terasa|terbantahkan|terelakkan|terhindarkan|sengaja|terduga|sadar)",
    r"tidak\s*[a-z]* (?:hanya|cuma|sekadar|saja)|(?:tidak|bukan|tak) lain dan (?:tidak|bukan|tak) bukan",
    r"bukan (?:tidak|tak) mungkin|tidak bisa tidak|tak bisa tak|mau tidak mau|mau tak mau|tidak boleh tidak|tidak dapat tidak|bukannya",
    r"bukan main|bukan saja|bukan kepalang|paling tidak|setidak-tidaknya|tak jenuh|tanpa awak|tak berawak|tanpa izin|tidak sih",
    r"(?:saat|ketika|selagi) belum|(?:tidak|nggak|enggak|gak|tak) apa-apa|(?:tidak|tak) langsung|suka tidak suka|sebelum\w*",
    r"(?:apa|atau|ya|mau|tahu|nama|jika|kalau|bila|apabila) tidak|atau (?:bukan|belum)|apakah (?:tidak|bukan)|bukankah|tidakkah",
    r"belumkah|kan bukan",
    r"(?:tidak|tak) menutup kemungkinan|belum lama(?: ini)?|belum lagi|bukan (?:sebuah |suatu )?rahasia|tanpa (?:henti|batas|ampun)",
    r"tak (?:terlupakan|terbatas|tertandingi|terkalahkan|ada habisnya|putus\S*|beralasan)|tanpa (?:ter)?kecuali",
))  # fmt: skip
_SOURCE_PLAIN = _any((
    r"tidak(?:lah)?|tdk|bukan(?:lah)?|belum(?:lah)?|jangan(?:lah)?|tanpa|tak|nggak|enggak|ngga|ndak|ngak|gak|kagak|ogah|tiada|takkan",
))  # fmt: skip
_SOURCE_WIDE = _any((
    r"kurang|jarang|enggan|emoh|pantang|mustahil|nihil|nol|urung|mangkir|kecuali\w*|\w*(?:bantah|tolak|larang|tampik|sangkal)\w*|lupa|"
    r"tak\w+|bukan\w*|tidak\w*|ketidak\w*|ketiada\w*|belum\w*|jangan\w*|tanpa\w*|usah|jangankan|kaga|ora|dak|nda|ndak|velum|"
    r"\w+(?:belum|tidak|tak|bukan|tanpa)|apalagi|sekalipun|satu ?pun|sedikit ?pun|siapa ?pun|mana ?pun|sama sekali|alih-alih|"
    r"percuma|sia-sia|tuna\w+|nir\w+|minimal|maksimal|legal|setidaknya|terpotong|kelewat|bungkam|diam|"
    r"no|not|never|nothing|none|don't|dont|without|nor|can't|won't|isn't",
))  # fmt: skip
_TARGET_PHRASES = _any((
    r"not (?:only|just|merely|simply|least|to mention|surprisingly|far|long ago|even|a few|uncommon\w*|infrequent\w*|necessarily)",
    r"no (?:fewer|less|more|later|longer|doubt|wonder|other)(?: than)?|no \w+er than|none other|nothing but|nonetheless|nevertheless",
    r"whether or not|or not|last but not least|no\. ?\d+|no matter|if not|cannot but|can't help|if nothing else|no one knows|non-?stop",
))  # fmt: skip
_TARGET_PLAIN = _any((
    r"not|\w+n't|cannot|no|never\S*|without|none|nor|nobody|nothing|nowhere|neither|noone|dont|doesnt|didnt|cant|wont|isnt",
))  # fmt: skip
_TARGET_WEAK = _any((
    r"fail\w*|refus\w*|den(?:y|ies|ied|ying|ial)|reject\w*|lack\w*|inabilit\w+|absen\w+|avoid\w*|prevent\w*|hardly|barely|scarcely|"
    r"rarely|seldom|instead|rather|except|excluding|prohibit\w*|forbid\w*|unless|exempt\w*|otherwise|beyond|zero|reluctan\w+|ignor\w+|"
    r"neglect\w*|non\S*|far from|short of|out of|void|devoid|adverse\w*|offline|lose consciousness|behind closed doors|disappear\w*|"
    r"few|fewer|little|less|minus|\w+-free|regardless|\w+less(?:ly|ness)?",
))  # fmt: skip
_PREFIXED = re.compile(r"(?<![\w-])(un|in|im|ir|il|dis|mis)-?(\w{4,})", re.IGNORECASE)
_UNITS = ("der", "til", "it", "ion", "iv", "iq", "icef", "esco", "cle", "anim", "fortunately", "il")
_WHOLE = word_set(
    """
    inaugural indebted indoor infant inform information informed informs informing inhabit inhabited inherent inland inmate
    inmates inner innate input inset inside insight install installed instance instant instil intact intend intended intense
    intensive intent inter interest into intone invent invest invested investing invite involve involved imam imams impact impacted
    impart impeach implant implore import imported imports impose imposed imposes imposing impound impress impressed imprint
    imprison imprisoned improve improved improves immigrant immigrants immigration immense disability disabled disarm disaster
    discard discharge discharged disclose disclosed discount discounted discourse discover discovered discovers discovery discuss
    discussed discussing discussion disease diseases disguise disguised dismantle dismantled dismiss dismissed dispatch dispatched
    dispense display displayed displays disposal dispose disposed dispute disputed disorder disorders dissolve dissolved distance
    distant distill distinct distract distress district districts disturb mission missions missed misses missing mister mistake
    mistakes mistaken increase increased increases increasing incident income incomes incoming incur incubate indeed index indicate
    indict induce induction infect infected inflame inflow influx infringe ingest initial injury inquire inquiry insert inspect
    inspire insurance insure intake integrate invade invoice inward incline inclined inclination incense incite indent inscribe
    inspection inspired inspires innovation innovations infamous infancy impassioned
    """
)
"""Words that begin like a denial and are none."""
_PENDING = _any((r"yet to|as[ -]yet\S*|until|pending|await\w*|remains? to be|long before",))  # what `belum` may become


_OTHERWISE = tuple(
    (re.compile(ours, re.IGNORECASE), re.compile(theirs, re.IGNORECASE))
    for ours, theirs in (
        (r"gagal", r"\bfail|\bunsuccess"),
        (r"tolak", r"\brefus|\breject"),
        (r"cegah", r"\bprevent"),
        (r"hindar", r"\bavoid"),
        (r"bantah|sangkal|tampik|elak", r"\bden(?:y|ie|ial)"),
        (r"larang", r"\bprohibit|\bforbid"),
        (r"ilegal|\bliar\b|gelap", r"\billegal|\billicit"),
        (r"kurang|turun|minus|kalah", r"\bless\b|\black|\bfewer|\bminus"),
        (r"sedikit|beberapa|kecil|muda", r"\bfew|\blittle"),
        (r"\bketidak|tunakarya|menganggur|penganggur", r"\b(?:un|in|im|ir|dis|non)"),
        (r"keluar|dari|habis", r"\bout of"),
        (r"daripada|ketimbang|melainkan|alih", r"\brather|\binstead"),
        (r"kecuali|selain", r"\bexcept"),
        (r"\bnon|\banti|\bnol\b", r"\bnon|\bzero"),
        (r"bebas", r"-free$"),
        (r"hingga|sampai", r"until"),
        (r"nanti|tunggu", r"await|pending"),
        (r"langka|jarang", r"\brare|\bseldom|\bhardly"),
        (r"hilang|lenyap", r"\bdisappear|\bmiss"),
        (r"rugi|buruk", r"\badverse|\bdis"),
        (r"luar biasa|hebat|dahsyat", r"\bin|\bun"),
    )
)
"""Words that deny in English but stand for a word of the source that is no negator: they make up for no `tidak`."""


def compare_negation(source: str, english: str) -> list[Flag]:
    """Give the flags for a negation lost or added between an Indonesian sentence and its English."""
    straight = _APOSTROPHE.sub("'", english)
    bare = _SOURCE_PHRASES.sub(" ", _APOSTROPHE.sub("'", source))
    ours = _SOURCE_PLAIN.findall(bare)
    kept = len(_TARGET_PLAIN.findall(straight)) + len(_unexplained(_weak(straight), source))
    if any(n.lower().startswith("belum") for n in ours):
        kept += len(_unexplained([m[0] for m in _PENDING.finditer(straight)], source))
    if len(ours) > kept:
        message = f"The Indonesian says “{ours[0]}”; the English does not deny it."
        return [Flag("negation-lost", message, ours[0], "", serious=True)]
    added = _TARGET_PLAIN.search(_TARGET_PHRASES.sub(" ", straight))
    denials = len(_SOURCE_PLAIN.findall(source)) + len([w for w in _SOURCE_WIDE.findall(bare) if not _SOURCE_PLAIN.fullmatch(w)])
    denied = [w for w in _TARGET_PLAIN.findall(_TARGET_PHRASES.sub(" ", straight)) if w.lower() != "nor"]  # neither and nor are one
    if added and len(denied) > denials:
        message = f"The English says “{added[0]}”; the Indonesian denies nothing."
        return [Flag("negation-added", message, "", added[0], serious=True)]
    return []


def _weak(english: str) -> list[str]:
    """Words that may carry a negation: verbs of refusing and lacking, words with a prefix that denies."""
    found = [m[0] for m in _TARGET_WEAK.finditer(english)]
    for m in _PREFIXED.finditer(english):
        prefix, rest, word = m[1].lower(), m[2].lower(), m[0].lower()
        if prefix == "un":
            denies = not rest.startswith(_UNITS)
        else:
            denies = word not in _WHOLE and (rest in lexicon.english() or rest.endswith(("able", "ible", "ably", "ibly")))
        if denies:
            found.append(m[0])
    return found


def _unexplained(words: list[str], source: str) -> list[str]:
    """The words that no other word of the source accounts for; each of those accounts for one."""
    left = list(words)
    for ours, theirs in _OTHERWISE:
        for _ in ours.findall(source):
            index = next((i for i, word in enumerate(left) if theirs.search(word)), None)
            if index is not None:
                del left[index]
    return left
