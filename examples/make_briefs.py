"""Make the briefs of the example articles again: run after a change that alters output, and read the difference.

    python examples/make_briefs.py [--check]

With --check nothing is written, and the exit code says whether the briefs are what the tool makes now.
"""

from __future__ import annotations

import sys
from pathlib import Path

from summarise import Briefer
from summarise.reading.text import read_file
from summarise.rendering.markdown import markdown

HERE = Path(__file__).parent


def made() -> dict[Path, str]:
    """Give the briefs as they are made now, by the file that each belongs into."""
    articles = [read_file(p) for p in sorted((HERE / "articles").glob("*.txt"))]
    briefs = Briefer().briefs(articles)
    return {HERE / "briefs" / f"{brief.article.id}.md": markdown(brief) for brief in briefs}


def main() -> int:
    """Write the briefs, or compare them."""
    changed = [(path, text) for path, text in made().items() if not path.exists() or path.read_text("utf-8") != text]
    for path, text in changed:
        print(path.relative_to(HERE))
        if "--check" not in sys.argv:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
    return int("--check" in sys.argv and bool(changed))


if __name__ == "__main__":
    sys.exit(main())
