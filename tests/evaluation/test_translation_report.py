"""The evaluation of translations: sacrebleu's own figures, faults counted by kind, floors that refuse to fall."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sacrebleu.metrics import BLEU, CHRF
from typer.testing import CliRunner

from summarise.cli.main import app
from summarise.errors import EvaluationError
from summarise.evaluation.translation import evaluate

SOURCE = ["Harga beras naik 3,5 persen.", "Ia tidak hadir.", "Siti Rahmah memimpin rapat itu."]
REFERENCE = ["The price of rice rose 3.5 percent.", "He did not attend.", "Siti Rahmah chaired the meeting."]
FAULTY = ["The price of rice rose 35 percent.", "He attended.", "Siti Rahmah chaired the meeting."]


def test_scores_are_those_of_sacrebleu_with_their_signatures() -> None:
    report = evaluate(SOURCE, REFERENCE, FAULTY)
    scores = {s.name: s for s in report.scores}
    assert scores["BLEU"].value == pytest.approx(BLEU().corpus_score(FAULTY, [REFERENCE]).score)
    assert scores["chrF++"].value == pytest.approx(CHRF(word_order=2).corpus_score(FAULTY, [REFERENCE]).score)
    assert "tok:13a" in scores["BLEU"].signature
    assert "nc:6" in scores["chrF"].signature


def test_faults_are_counted_by_kind_and_the_reference_has_none() -> None:
    report = evaluate(SOURCE, REFERENCE, FAULTY)
    assert report.fidelity.share("figures kept") == pytest.approx(2 / 3)
    assert report.fidelity.share("negation kept") == pytest.approx(2 / 3)
    assert report.reference.share("figures kept") == 1


def test_files_that_are_not_parallel_are_refused() -> None:
    with pytest.raises(EvaluationError, match="not parallel"):
        evaluate(SOURCE, REFERENCE, FAULTY[:2])


def test_another_system_is_compared_by_paired_bootstrap() -> None:
    report = evaluate(SOURCE * 10, REFERENCE * 10, FAULTY * 10, other=REFERENCE * 10)
    assert {name for name, _, _ in report.against} == {"BLEU", "chrF", "chrF++"}
    assert all(0 <= p <= 1 for _, _, p in report.against)


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    for name, lines in {"s": SOURCE, "r": REFERENCE, "good": REFERENCE, "bad": FAULTY}.items():
        (tmp_path / name).write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return ["evaluate", "translation", "--source", str(tmp_path / "s"), "--reference", str(tmp_path / "r")]


def test_a_baseline_is_made_once_and_then_refuses_to_fall(files: list[str], tmp_path: Path) -> None:
    floors = tmp_path / "floors.json"
    runner = CliRunner()
    with_floors = [*files, "--baseline", str(floors)]
    assert runner.invoke(app, [*with_floors, "--hypothesis", str(tmp_path / "good")]).exit_code == 0
    assert json.loads(floors.read_text())["BLEU"] == 100
    fell = runner.invoke(app, [*with_floors, "--hypothesis", str(tmp_path / "bad")])
    assert fell.exit_code == 6
    assert "BLEU" in fell.stderr


def test_the_table_and_the_json_say_the_same(files: list[str], tmp_path: Path) -> None:
    runner = CliRunner()
    command = [*files, "--hypothesis", str(tmp_path / "bad")]
    data = json.loads(runner.invoke(app, [*command, "--json"]).stdout)
    table = runner.invoke(app, command).stdout
    assert f"{data['scores']['BLEU']['score']:.2f}" in table
    assert data["lines"] == 3
