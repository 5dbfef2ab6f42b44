"""The script that plants errors runs on pairs and finds what it planted."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "planted_errors.py"
PAIRS = (
    ("Gubernur Pranawijaya tidak menghadiri rapat di Kantor Bupati Lamongan kemarin sore.",
     "Governor Pranawijaya did not attend the meeting at the Lamongan Regent's Office yesterday afternoon."),
    ("Perusahaan milik keluarga Simanjuntak itu membangun pabrik gula baru di Lumajang senilai Rp2 miliar.",
     "The company owned by the Simanjuntak family is building a new sugar factory in Lumajang worth Rp2 billion."),
    ("Polisi menyebut pria asal Wonogiri itu diduga mencuri 12 sepeda motor sejak 3 Januari 2024.",
     "Police said the man from Wonogiri allegedly stole 12 motorcycles since 3 January 2024."),
)  # fmt: skip


def test_planted_errors_are_found(tmp_path: Path) -> None:
    file = tmp_path / "pairs.tsv"
    file.write_text("".join(f"1\t{s}\t{e}\n" for s, e in PAIRS), encoding="utf-8")
    done = subprocess.run([sys.executable, str(SCRIPT), str(file), "--per-kind", "2"], capture_output=True, text=True, check=True)
    lines = done.stdout.splitlines()
    assert lines[0] == "3 pairs: 0 with serious flags (0.00%), 0 with any (0.00%)"
    total = next(line for line in lines if line.startswith("all but those apart"))
    planted, found = total.split()[4:6]
    assert int(planted) >= 15
    assert float(found.rstrip("%")) >= 90
