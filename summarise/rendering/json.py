"""A brief as JSON: stable field names for machines. `brief.schema.json` beside this file is the contract.

All offsets count Unicode characters of `article.text`.
"""

from __future__ import annotations

import json
from typing import Any

from summarise.article import Sentence
from summarise.brief import Brief, Flag, Point, Translation

VERSION = 1


def to_dict(brief: Brief, *, translation: bool = False) -> dict[str, Any]:
    """Give the brief as plain dictionaries, lists, strings and numbers; with `translation`, every sentence and its English."""
    a, d = brief.article, brief.dateline
    result: dict[str, Any] = {
        "schema": VERSION,
        "id": a.id,
        "source": a.source,
        "headline": brief.headline,
        "dateline": {
            "place": d.place,
            "outlet": d.outlet,
            "published": d.published.isoformat() if d.published else None,
            "event": d.event.isoformat() if d.event else None,
        },
        "verdict": brief.verdict.value,
        "points": [_point(p) for p in brief.points],
        "figures": [
            {
                "english": f.english,
                "source": f.source,
                "kind": f.kind,
                "sentence": f.sentence,
                "start": f.start,
                "end": f.end,
            }
            for f in brief.figures
        ],
        "named": [{"name": n.name, "kind": n.kind, "english": n.english or None, "sentences": list(n.sentences)} for n in brief.named],
        "flags": [_flag(f) for f in brief.flags],
        "signature": str(brief.signature),
        "article": {"title": a.title, "text": a.text},
    }
    if translation:
        result["translation"] = [_translated(t) for t in brief.translations]
    return result


def to_json(brief: Brief, *, translation: bool = False) -> str:
    """Give the brief as one line of JSON, without a newline at its end."""
    return json.dumps(to_dict(brief, translation=translation), ensure_ascii=False)


def translated(translation: Translation) -> str:
    """Give one translated sentence as one line of JSON."""
    return json.dumps(_translated(translation), ensure_ascii=False)


def _point(p: Point) -> dict[str, Any]:
    return {
        "english": p.english,
        "support": p.support.value,
        "flags": [_flag(f) for f in p.flags],
        "sources": [_sentence(s) for s in p.sources],
    }


def _sentence(s: Sentence) -> dict[str, Any]:
    return {"sentence": s.index, "start": s.start, "end": s.end, "text": s.text}


def _flag(f: Flag) -> dict[str, Any]:
    return {"code": f.code, "message": f.message, "source": f.source, "target": f.target, "serious": f.serious}


def _translated(t: Translation) -> dict[str, Any]:
    return _sentence(t.sentence) | {
        "english": t.english,
        "score": round(t.score, 4),
        "kept": t.kept,
        "hints": [{"source": h.source, "target": h.target, "used": h.used} for h in t.hints],
        "flags": [_flag(f) for f in t.flags],
    }
