"""Words whose opposite or neighbour is a different piece of news: rise and fall, minor and serious, north and south, judge and prosecutor.

A small language model is fluent and slips to the next word of a kind: `luka ringan` becomes "seriously injured", `barat laut`
"southwest". Each group lists kinds of words in both languages. The check is certain only where both sides have words of a group and no
kind in common; then what the English says is not what the source says. Offices are looked at the other way round: what makes an office
another one (`Wakil`, `mantan`, `calon`, acting) must have its English.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from summarise.brief import Flag


@dataclass(frozen=True)
class _Kind:
    """Words of one kind, as regular expressions for whole words, in Indonesian and in English."""

    name: str
    indonesian: str
    english: str

    @cached_property
    def source(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-])(?:{self.indonesian})(?![\w-])", re.IGNORECASE)

    @cached_property
    def target(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{self.english})(?!\w)", re.IGNORECASE)


_GROUPS: tuple[tuple[_Kind, ...], ...] = (
    (
        _Kind(
            "a rise",
            r"(?:me)?naik(?:kan)?|kenaikan|mening?kat(?:kan)?|peningkatan|bertambah|menguat|penguatan|melonjak|lonjakan|melesat|tumbuh|pertumbuhan",
            r"ris(?:e|es|en|ing)|rose|rais\w+|increas\w+|grow\w*|grew|climb\w*|jump\w*|surg\w+|soar\w*|up|strengthen\w*|gain\w*|higher|"
            r"added|improv\w+|hik\w+|boost\w*|elevat\w+|expand\w*|more|upgrad\w*",
        ),
        _Kind(
            "a fall",
            r"(?:me)?nurun(?:kan)?|turun|penurunan|berkurang|pengurangan|mengurangi|melemah|pelemahan|merosot|anjlok|menyusut|susut|jatuh",
            r"fall(?:s|en|ing)?|fell|drop\w*|declin\w+|decreas\w+|sink\w*|sank|down\w*|weak\w*|lower\w*|slump\w*|plung\w+|reduc\w+|"
            r"shr[aiu]nk\w*|slid\w*|los\w+|cut\w*|less\w*|descen\w+|deduct\w*|eas\w+|collaps\w+|off|alleviat\w+|deteriorat\w+|slow\w*",
        ),
    ),
    (
        _Kind("minor", r"ringan", r"minor|light\w*|slight\w*|mild\w*|small|easy|lenient"),
        _Kind(
            "serious",
            r"(?:luka|rusak|sakit|hukuman|kerusakan|cedera|pelanggaran|hujan) berat|parah|kritis",
            r"serious\w*|sever\w+|heav\w+|critical\w*|grave\w*|bad\w*|worst?e?|major|acute|extensive|hard|gross|crucial|tough\w*|critic\w*",
        ),
    ),
    (
        _Kind("exports", r"(?:di|meng)?ekspor\w*|pengekspor\w*", r"export\w*"),
        _Kind("imports", r"(?:di|meng)?impor\w*|pengimpor\w*", r"import\w*"),
    ),
    (_Kind("a surplus", "surplus", r"surplus\w*"), _Kind("a deficit", "defisit", r"deficit\w*")),
    (
        _Kind(
            "a profit", r"laba|untung|keuntungan|profit", r"profit\w*|gain\w*|earning\w*|benefit\w*|advantage\w*|income|lucky|luckily"
        ),
        _Kind("a loss", r"rugi|kerugian|merugi", r"loss\w*|los[et]\w*|damage\w*|disadvantage\w*|harm\w*|cost\w*"),
    ),
    (
        _Kind(
            "the highest",
            r"tertinggi|terbesar|terbanyak|maksimal|paling (?:lama|banyak|tinggi)",
            r"high\w*|big\w*|larg\w+|great\w*|most|max\w*|up to|top|longest|supreme|no more|tallest|record|major",
        ),
        _Kind(
            "the lowest",
            r"terendah|terkecil|tersedikit|minimal|paling (?:sedikit|rendah)",
            r"low\w*|small\w*|least|minim\w+|min|fewest",
        ),
    ),
    (
        _Kind(
            "more than",
            r"lebih dari|lebih besar|melebihi|melampaui",
            r"more|over|above|exceed\w*|greater|larger|beyond|bigger|surpass\w*|higher|well over|outnumber\w*|plus",
        ),
        _Kind("less than", r"kurang dari|lebih kecil|di bawah", r"less|under\w*|below|fewer|lower|smaller|beneath|down|not more"),
    ),
    (
        _Kind(
            "before",
            r"sebelum|menjelang",
            r"before\w*|prior|ahead|until|pre\w*|by|to|earlier|previous\w*|ago|leading|yet|first|when|without",
        ),
        _Kind(
            "after",
            r"setelah|sesudah|usai|pascagempa|seusai",
            r"after\w*|follow\w*|post\w*|since|once|upon|later|when|on|having|finish\w*|then|complet\w+|end\w*|as|in|at|from|with",
        ),
    ),
    (
        _Kind(
            "agreement",
            r"menyetujui|disetujui|setuju|mendukung|dukungan|menerima",
            r"agree\w*|approv\w+|support\w*|accept\w*|receiv\w+|back\w*|endors\w+|consent\w*|got|get\w*|welcom\w*|favor\w*|pass\w*|gain\w*|tak\w+|took|pro",
        ),
        _Kind(
            "refusal",
            r"menolak|ditolak|penolakan|menentang|ditentang",
            r"reject\w*|refus\w+|oppos\w+|declin\w+|den\w+|against|turn\w* down|resist\w*|dismiss\w*|object\w*|repel\w*|disagree\w*|not|contrary|repuls\w+|deny",
        ),
    ),
    (
        _Kind(
            "a confirmation",
            r"membenarkan|mengakui|diakui",
            r"confirm\w*|admit\w*|acknowledg\w+|justif\w+|recogni[sz]\w+|concede\w*|right|true|corrects?|affirm\w*|claim\w*|confess\w*|own\w*",
        ),
        _Kind(
            "a denial",
            r"membantah|dibantah|menyangkal|menampik|bantahan",
            r"den\w+|refut\w+|disput\w+|reject\w*|rebut\w*|dismiss\w*|contradict\w*|argu\w+|brush\w*|contest\w*|disprov\w+",
        ),
    ),
    (
        _Kind("today", "hari ini", r"today\w*|this day|day|now\w*|current\w*|present"),
        _Kind("yesterday", "kemarin", r"yesterday\w*|last|recent\w*|earlier|previous\w*|the other day|ago"),
        _Kind("tomorrow", "besok", r"tomorrow\w*|next|the following"),
    ),
    (
        _Kind("a plaintiff", "penggugat", r"plaintiffs?|petitioners?|claimants?|appellants?"),
        _Kind("a defendant", "tergugat|terdakwa", r"defendants?|accused|respondents?"),
    ),
    (
        _Kind("a judge", r"hakim", r"judg\w+|justices?|panel|bench|court"),
        _Kind("a prosecutor", r"jaksa", r"prosecut\w+|attorney\w*"),
        _Kind(
            "a lawyer", r"pengacara|kuasa hukum|advokat", r"lawyer\w*|attorney\w*|counsel\w*|advocat\w+|legal|solicitor\w*|represent\w+"
        ),
    ),
    (
        _Kind("a husband", "suami", r"husband\w*|spous\w+|married|couples?|man"),
        _Kind("a wife", "istri|isteri", r"wi(?:fe|ves)\w*|spous\w+|married|couples?|woman|first lady"),
    ),
    (
        _Kind("a father", "ayah|bapaknya", r"father\w*|dad\w*|parents?"),
        _Kind("a mother", "ibunya|sang ibu|ibu kandung", r"mother\w*|mom\w*|mum\w*|parents?|maternal"),
    ),
    (
        _Kind("a man", r"pria|laki-laki|lelaki", r"m[ae]n|male\w*|boys?|guys?|gentlem[ae]n|\w+m[ae]n|he|him|his|son|brother\w*|sons"),
        _Kind(
            "a woman",
            r"wanita|perempuan",
            r"wom[ae]n\w*|female\w*|girls?|lad\w+|\w+wom[ae]n|she|her|feminis\w*|daughter\w*|sister\w*|gender",
        ),
    ),
    (
        _Kind("a governor", "gubernur", r"governor\w*|gubernatorial"),
        _Kind("a regent", "bupati", r"regent\w*|regenc\w+|district heads?"),
        _Kind("a mayor", "wali ?kota", r"mayor\w*"),
    ),
    (
        _Kind("the northwest", r"barat laut", r"north-?\s?west\w*"),
        _Kind("the northeast", r"timur laut", r"north-?\s?east\w*"),
        _Kind("the southwest", r"barat daya", r"south-?\s?west\w*"),
        _Kind("the southeast", r"tenggara", r"south-?\s?east\w*"),
        _Kind("the north", r"utara|sumut|sulut|malut|kaltara|jakut|korut|halut", r"north(?:ern|ward|erly|erners?|erner)?"),
        _Kind("the south", r"selatan|sumsel|sulsel|kalsel|jaksel|korsel|tangsel", r"south(?:ern|ward|erly|erners?)?"),
        _Kind("the east", r"timur|jatim|kaltim|jaktim|ntt", r"east(?:ern|ward|erly|erners?)?|middle eastern|timor\w*|oriental"),
        _Kind("the west", r"barat|jabar|sumbar|kalbar|sulbar|jakbar|ntb", r"west(?:ern|ward|erly|erners?)?"),
    ),
)

_OFFICES = (
    (re.compile(r"\bwa(?:kil|ka|pres|gub|bup|menlu)\b(?! rakyat)", re.IGNORECASE), re.compile(r"\b(?:vice|deput\w+|co-|represent\w+|assistant|second-in|legislat\w+|delegat\w+|number two|behalf|running mate|under-?secretary|envoy\w*|proxy|proxies|vp|wakil)", re.IGNORECASE), "deputy"),
    (re.compile(r"\b(?:mantan|eks)\b", re.IGNORECASE), re.compile(r"\b(?:former\w*|ex\b|ex-|past|late|once|previous\w*|one-?time|then|retired|old)", re.IGNORECASE), "former"),
    (re.compile(r"\bbekas (?=[A-Z])"), re.compile(r"\b(?:former\w*|ex\b|ex-|past|late|once|previous\w*|then|retired|old|used|was|were)", re.IGNORECASE), "former"),
    (re.compile(r"\b(?:calon|capres|cawapres|bakal calon)\b", re.IGNORECASE), re.compile(r"\b(?:candida\w+|prospective|potential|nomin\w+|hopeful\w*|applicant\w*|would-be|future|aspir\w+|runn\w+|elect|to-?be|contend\w*|presidential|pair\w*|students?|recruits?|expectant|possible|pilgrims?|entrants?|intending|upcoming)", re.IGNORECASE), "candidate"),
    (re.compile(r"\b(?:plt\.?|pj\.?|penjabat|pelaksana tugas)\s", re.IGNORECASE), re.compile(r"\b(?:acting|interim|caretaker|officer?|official|care-?taker|pj|plt|provisional|temporary)\b", re.IGNORECASE), "acting"),
)  # fmt: skip


_DIRECTED = re.compile(r"\b([A-Z][a-z]{3,}) (Barat Daya|Barat|Timur|Utara|Selatan|Tengah|Tenggara|Laut|Daya)\b")
_DIRECTIONS = {
    "Barat": r"west",
    "Timur": r"east",
    "Utara": r"north",
    "Selatan": r"south",
    "Tengah": r"central|middle|cent(?:er|re)",
    "Tenggara": r"southeast|south-east",
    "Barat Daya": r"southwest|south-west",
}

_ANY_DIRECTION = "north|south|east|west"


def _undirected(source: str, english: str) -> list[Flag]:
    """Places that lost the half of their name that says which of several they are: `Halmahera Barat`, "Halmahera"."""
    flags = []
    for match in _DIRECTED.finditer(source):
        name, direction = match[1], match[2]
        wanted = _DIRECTIONS.get(direction)
        told = direction in english or re.search(rf"{wanted}|{_ANY_DIRECTION}", english, re.IGNORECASE) if wanted else True
        if name in english and not told:
            flags.append(Flag("name-changed", f"“{match[0]}” lost its “{direction}” in the English.", match[0], name))
    return flags


def opposites(source: str, english: str) -> list[Flag]:
    """Flags of words that changed into another of their kind, and of what makes an office another one and was lost."""
    flags = [flag for group in _GROUPS if (flag := _changed(group, source, english))]
    for indonesian, wanted, name in _OFFICES:
        match = indonesian.search(source)
        if match and not wanted.search(english):
            message = f"The English lost “{name}”: the source has “{match[0].strip()}”."
            flags.append(Flag("office-changed", message, match[0].strip(), name))
    return flags + _undirected(source, english)


def _changed(group: tuple[_Kind, ...], source: str, english: str) -> Flag | None:
    said = {k.name: m[0] for k in group if (m := k.source.search(source))}
    if not said:
        return None
    found = {k.name: m[0] for k in group if (m := k.target.search(english))}
    if not found or said.keys() & found.keys():
        return None
    ours, theirs = next(iter(said.items())), next(iter(found.items()))
    message = f"The source speaks of {ours[0]} (“{ours[1]}”), the English of {theirs[0]} (“{theirs[1]}”)."
    return Flag("opposite", message, ours[1], theirs[1])
