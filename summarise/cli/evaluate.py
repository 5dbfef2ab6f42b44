"""`summarise evaluate`: measure translations against references."""

from __future__ import annotations

import json as jsonlib
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarise.cli import options
from summarise.cli.console import note, progress
from summarise.errors import EvaluationError

if TYPE_CHECKING:
    from summarise.evaluation.translation import Report

app = typer.Typer(help="Measure quality: translation.", no_args_is_help=True)

File = Annotated[Path, typer.Option(exists=True, dir_okay=False)]
MaybeFile = Annotated[Path | None, typer.Option(exists=True, dir_okay=False, show_default=False)]
FELL = 6

EPILOG = """[bold]Examples[/bold]

summarise evaluate translation --source dev.id --reference dev.en

summarise evaluate translation --source dev.id --reference dev.en --hypothesis mine.en --other theirs.en

[bold]Exit codes[/bold]: as for summarise brief, and 6 where a figure fell below the baseline."""


@app.command(epilog=EPILOG)
def translation(  # noqa: PLR0913  the options of the product
    source: File,
    reference: File,
    *,
    hypothesis: MaybeFile = None,
    other: Annotated[
        Path | None,
        typer.Option(exists=True, dir_okay=False, help="Another system's output, compared by paired bootstrap."),
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option(help="JSON file of floors: made if it is missing; a figure that falls below it is refused."),
    ] = None,
    tolerance: Annotated[float, typer.Option(help="How far below its floor a figure may be.")] = 0.1,
    glossary: options.Glossary = None,
    model: options.Model = None,
    engine: options.Engine = "auto",
    threads: options.Threads = None,
    retry: options.Retry = True,
    json: Annotated[bool, typer.Option("--json", help="Everything as one JSON object.")] = False,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Keep the hypotheses in this file.")] = None,
) -> None:
    """Measure English against a reference, one sentence a line: BLEU, chrF, chrF++, and what the checks find.

    Without --hypothesis the source is translated first, and the time is measured too.
    """
    from summarise.evaluation.translation import evaluate

    lines = source.read_text("utf-8").splitlines()
    seconds = None
    if hypothesis is None:
        from summarise.briefer import Briefer
        from summarise.translation.translator import Retries

        briefer = Briefer(
            model,
            engine=engine,
            threads=threads,
            glossary=glossary or (),
            retries=Retries(hinted=retry, n_best=retry),
            notify=note(),
        )
        start = time.perf_counter()
        with progress("Translating") as tick:
            english = [" ".join(t.english.split()) for t in briefer.translate_lines(lines, tick=tick)]
        seconds = time.perf_counter() - start
        typer.echo(f"made by {briefer.signature}", err=True)
        if output:
            output.write_text("".join(f"{e}\n" for e in english), "utf-8")
    else:
        english = hypothesis.read_text("utf-8").splitlines()
    theirs = other.read_text("utf-8").splitlines() if other else None
    report = evaluate(lines, reference.read_text("utf-8").splitlines(), english, other=theirs, seconds=seconds)
    typer.echo(_as_json(report) if json else _table(report))
    if baseline:
        _guard(report, baseline, tolerance)


def _as_json(report: Report) -> str:
    return jsonlib.dumps(
        {
            "lines": report.lines,
            "scores": {s.name: {"score": s.value, "signature": s.signature} for s in report.scores},
            "fidelity": {kind: report.fidelity.share(kind) for kind in report.fidelity.clean},
            "flags": dict(report.fidelity.flags),
            "reference_flags": dict(report.reference.flags),
            "under_half": report.under_half,
            "seconds": report.seconds,
            "against": [{"metric": m, "other": s, "p": p} for m, s, p in report.against],
        }
    )


def _table(report: Report) -> str:
    rows = [f"{s.name:18}{s.value:8.2f}   {s.signature}" for s in report.scores]
    rows += ["", f"{'sentences without':18}{'output':>8}{'reference':>11}"]
    for kind in report.fidelity.clean:
        rows.append(f"{kind:18}{100 * report.fidelity.share(kind):7.2f}%{100 * report.reference.share(kind):10.2f}%")
    rows.append(f"{'under half length':18}{report.under_half:8}")
    if report.seconds:
        rows.append(f"{'sentences a second':18}{report.lines / report.seconds:8.1f}")
    rows += [f"against the other: {m} {s:.2f}, p = {p:.3f}" for m, s, p in report.against]
    return "\n".join(rows)


def _guard(report: Report, baseline: Path, tolerance: float) -> None:
    now = report.values()
    if not baseline.exists():
        baseline.write_text(jsonlib.dumps(now, indent=1) + "\n", "utf-8")
        return
    try:
        floors = jsonlib.loads(baseline.read_text("utf-8"))
    except ValueError as error:
        raise EvaluationError("It is not a JSON file of floors.", where=str(baseline)) from error
    fallen = [f"{k} {now.get(k, 0.0)} < {v}" for k, v in floors.items() if now.get(k, 0.0) < v - tolerance]
    if fallen:
        typer.echo("fell below the baseline: " + "; ".join(fallen), err=True)
        raise typer.Exit(FELL)
