"""Lines and stretches of a page that are not the news: related links, advertisements, credits, editors, tags."""

from __future__ import annotations

import re

_OUTLETS = r"(?:WhatsApp|Google News|Telegram|YouTube|Instagram|Facebook|TikTok|Threads|Twitter)"

_STARTS = r"[(\[]?\s*(?:(?:ayo|yuk|yuk,|mari|jangan lupa|silakan)\s+)?"
_RULES: tuple[tuple[str, str, int], ...] = (
    ("related", _STARTS + r"(?:baca|lihat|simak|tonton) (?:juga|pula)\b.{0,180}", re.IGNORECASE),
    (
        "related",
        _STARTS + r"(?:simak|tonton|lihat|saksikan)(?: juga)?(?: video| foto| infografis)\b.{0,180}",
        re.IGNORECASE,
    ),
    (
        "related",
        _STARTS + r"(?:simak|baca) (?:berita |artikel |kisah )?(?:selengkapnya|lainnya|di bawah)\b.{0,180}",
        re.IGNORECASE,
    ),
    ("related", r"(?:berita|artikel) (?:terkait|lainnya|populer)\b.{0,180}", re.IGNORECASE),
    (
        "advertisement",
        r"advertisement|iklan|scroll to (?:continue|resume).*|lanjutkan membaca.{0,60}|sponsored.{0,60}",
        re.IGNORECASE,
    ),
    ("media", r"\[(?:gambas|video|foto|image)[^\]]*\].{0,60}", re.IGNORECASE),
    (
        "page",
        r"(?:halaman|page)\s+\d+\s+(?:dari|of)\s+\d+|\d+\s*/\s*\d+|berikutnya|sebelumnya|selanjutnya|next|prev",
        re.IGNORECASE,
    ),
    (
        "credit",
        r"(?:foto|ilustrasi|gambar|kredit foto|sumber foto|photo|image|video)\s*(?:[:/]|by\b|oleh\b).{0,180}",
        re.IGNORECASE,
    ),
    (
        "credit",
        r".{0,160}\((?:(?:dok|doc|foto|image|photo|antara foto|istimewa|sumber foto)\b[^)]*)\)\.?",
        re.IGNORECASE,
    ),
    (
        "credit",
        r".{0,160}\([^()]{2,40}/(?:antara|detikcom|kompas|tempo|reuters|afp|ap|liputan6)[^()]{0,30}\)",
        re.IGNORECASE,
    ),
    (
        "editor",
        r"(?:editor|penulis|reporter|pewarta|penyunting|wartawan|jurnalis|redaktur|kontributor)\s*(?::|\|).{0,160}",
        re.IGNORECASE,
    ),
    ("editor", r"(?:copyright\s*)?(?:©|\(c\)).{0,160}|copyright\b.{0,160}", re.IGNORECASE),
    ("editor", r"\(\s*(?:red|adv|\*+|[a-zA-Z]{2,6}(?:\s*[/&,-]\s*(?:[a-zA-Z]{2,6}|\*+|\d+))*)\s*\)\.?", 0),
    ("tags", r"(?:tags?|tag terkait|topik|kata kunci|keywords?)\s*:.{0,300}|(?:#\w+[\s,]*)+", re.IGNORECASE),
    ("tags", r"[a-z0-9]+(?: [a-z0-9]+){0,3}", 0),
    (
        "follow",
        _STARTS
        + rf"(?:ikuti|gabung|follow|join|dapatkan|klik|unduh|download|berlangganan|update)\b.{{0,120}}\b(?:{_OUTLETS}|kanal|channel|saluran|"
        + r"aplikasi|newsletter|di sini|update|berita (?:terbaru|pilihan|terkini)).{0,160}",
        re.IGNORECASE,
    ),
    ("follow", rf"(?:share|bagikan|komentar|{_OUTLETS}|copy link|salin tautan)(?:\s.{{0,30}})?", re.IGNORECASE),
)
LINES: tuple[tuple[str, re.Pattern[str]], ...] = tuple((reason, re.compile(p, flags)) for reason, p, flags in _RULES)
"""A whole line that matches is not news."""

INLINE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("related", re.compile(r"\(\s*(?:baca|lihat|simak)(?: juga)?\s*:[^)]*\)", re.IGNORECASE)),
    (
        "related",
        re.compile(r"^(?:yuk )?baca juga\s*[:–-].{10,400}?(?:[a-z?!](?=[A-Z][a-z])|[.?!](?=\s))", re.IGNORECASE),
    ),
    ("related", re.compile(r"(?<=[.!?\"”])\s*Baca [Jj]uga\s*:.*$")),
    ("media", re.compile(r"\[(?:gambas|video|foto):[^\]]*\]", re.IGNORECASE)),
    ("advertisement", re.compile(r"SCROLL TO (?:CONTINUE|RESUME) (?:WITH )?CONTENT")),
    ("follow", re.compile(r"(?<=[.!?\"”])\s*Ikuti (?:[A-Z][\w.]+ )?(?:Whatsapp|WhatsApp|Saluran|Channel)\b.*$")),
    ("editor", re.compile(r"\s\((?:red|[a-z]{2,4}(?:/[a-z*]{2,4})+)\)\s*$")),
)
"""What is not news inside a line that otherwise is."""
