"""Training examples are changed on both sides alike, and hints only say what the English shows."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from models.training import augment
from models.training.hints import Hinter

LEXICON = """source\ttarget\tshort\tkind\tcontext\tnote
KPK\tCorruption Eradication Commission\tKPK\tagency\t\t
Kementerian Keuangan\tMinistry of Finance\t\tministry\t\t
Palu\tPalu\t\tplace\tSulawesi\t
"""


@pytest.fixture
def hinter(tmp_path: Path) -> Hinter:
    path = tmp_path / "lexicon.tsv"
    path.write_text(LEXICON, "utf-8")
    return Hinter(path)


PAIR = (
    "Dana Rp1,2 triliun disalurkan Kementerian Keuangan, kata Siti Rahmah dari KPK.",
    "The Ministry of Finance disbursed Rp1.2 trillion, said Siti Rahmah of the KPK.",
)


def test_every_hint_stands_in_both_sides(hinter: Hinter) -> None:
    seen = set()
    for seed in range(60):
        hinted = hinter(*PAIR, random.Random(seed))
        for hint in hinted.hints:
            assert hint.source in PAIR[0]
            assert hint.target.lower() in hinted.target.lower()
            seen.add(hint.source)
    assert seen == {"Rp1,2 triliun", "Kementerian Keuangan", "Siti Rahmah", "KPK"}


def test_an_expanded_acronym_is_always_explained_by_its_hint(hinter: Hinter) -> None:
    expanded = 0
    for seed in range(60):
        hinted = hinter(*PAIR, random.Random(seed))
        if "Corruption Eradication Commission" in hinted.target:
            expanded += 1
            assert any(h.source == "KPK" and "Commission" in h.target for h in hinted.hints)
    assert expanded > 20


def test_a_figure_in_another_form_is_always_explained_by_its_hint(hinter: Hinter) -> None:
    forms = set()
    for seed in range(80):
        hinted = hinter(*PAIR, random.Random(seed))
        if "Rp1.2 trillion" not in hinted.target:
            assert any(h.source == "Rp1,2 triliun" and h.target in hinted.target for h in hinted.hints)
        forms |= {f for f in ("Rp1.2 trillion", "Rp 1.2 trillion", "IDR 1.2 trillion") if f in hinted.target}
    assert len(forms) == 3


def test_terms_that_need_a_context_are_no_hints(hinter: Hinter) -> None:
    assert hinter("Ia pergi ke Palu.", "He went to Palu.", random.Random(0)).hints == ()


def test_a_renamed_pair_has_the_same_new_name_on_both_sides() -> None:
    source, target = augment.rename(PAIR, ["Joko Purnama"], random.Random(3))
    assert "Siti Rahmah" not in source + target
    new = source.split("kata ")[1].split(" dari")[0]
    assert new in target


def test_a_refigured_pair_has_the_same_new_figure_in_each_sides_grouping() -> None:
    source, target = augment.refigure(("Ada 12.345 orang, 1,5 persen.", "There were 12,345 people, 1.5 percent."), random.Random(1))
    assert (source, target) != ("Ada 12.345 orang, 1,5 persen.", "There were 12,345 people, 1.5 percent.")
    swap = str.maketrans(".,", ",.")
    figures = [w.strip(",") for w in source.split() if w[0].isdigit()]
    assert all(f.translate(swap) in target for f in figures)


def test_years_keep_their_digits() -> None:
    pair = ("Sejak 2015 naik.", "Risen since 2015.")
    assert augment.refigure(pair, random.Random(0)) == pair


def test_damage_changes_only_what_it_names() -> None:
    rng = random.Random(0)
    assert augment.glue(("kata Presiden", "said"), rng) == ("kataPresiden", "said")
    assert augment.capitals(("kata", "said"), rng) == ("KATA", "said")
    assert augment.unstop(("kata.", "said."), rng) == ("kata", "said")
    assert augment.unstop(("kata.", "said"), rng) == ("kata.", "said")
    assert augment.open_quote(('"Ya", kata dia', '"Yes", he said'), rng) == ('"Ya, kata dia', '"Yes, he said')
