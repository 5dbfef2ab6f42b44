"""Full fine-tuning on Indonesian to English, resumable, on CPU or CUDA.

Warm-up, a flat stretch for as long as it is let run, and a decay that is started by hand (`--decay-pairs`): a run can be stopped
and gone on with at any time, and a model is cut from it when one is wanted (warmup-stable-decay, Hu et al. 2024, MiniCPM).
The loss is on the target only. Batches hold examples of like length, padded on the right; causal attention never looks at the
padding, so no mask is needed.
"""

from __future__ import annotations

import json
import random
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated

import sentencepiece
import torch
import typer
from torch.nn import functional

from models.training.data import Corpus, Example, Recipe, example
from models.training.hints import Hinter
from models.training.weights import build, load_state
from summarise.models.prompt import Prompt

Encoded = tuple[list[int], list[int]]


@dataclass
class Progress:
    """Where a run stands. `news` and `chunk` place the data stream; `decay_from` is the pair at which the decay began."""

    step: int = 0
    pairs: int = 0
    chunk: int = 0
    news: int = 0
    seconds: float = 0.0
    decay_from: int = -1


class Encoder:
    """Examples to piece numbers, by the model folder's tokenizer and prompt."""

    def __init__(self, folder: Path) -> None:
        self.sp = sentencepiece.SentencePieceProcessor(model_file=str(folder / "tokenizer.model"))
        self.prompt = Prompt.read(folder / "prompt.json")
        self.bos, self.eos = self.sp.piece_to_id(self.prompt.bos), self.sp.piece_to_id(self.prompt.eos)

    def __call__(self, e: Example) -> Encoded:
        """What stands before the target, and the target with its end."""
        parts = self.prompt.parts(e.source, [(h.source, h.target) for h in e.hints])
        pieces = [piece for part in self.sp.encode(list(parts)) for piece in part]
        return [self.bos, *pieces], [*self.sp.encode(f" {e.target}"), self.eos]


def batched(encoded: list[Encoded], tokens: int, rng: random.Random) -> list[list[Encoded]]:
    """Batches of like length with at most `tokens` padded pieces each, in random order."""
    done: list[list[Encoded]] = []
    batch: list[Encoded] = []
    for item in sorted(encoded, key=lambda z: len(z[0]) + len(z[1])):
        if batch and (len(batch) + 1) * (len(item[0]) + len(item[1])) > tokens:
            done.append(batch)
            batch = []
        batch.append(item)
    done.append(batch)
    rng.shuffle(done)
    return done


class Trainer:
    """A model, its optimizer, its average, and where they are kept."""

    def __init__(self, init: Path, recipe: Recipe, corpus: Corpus, hinter: Hinter, out: Path) -> None:
        self.recipe, self.corpus, self.hinter, self.out = recipe, corpus, hinter, out
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.encode = Encoder(init)
        self.model = build(init, load_state(init)).to(self.device).train()
        self.params = list(self.model.parameters())
        t = recipe.train
        self.optimizer = torch.optim.AdamW(self.params, lr=t["rate"], betas=tuple(t["betas"]), weight_decay=0.0, fused=True)
        self.average = [p.detach().clone() for p in self.params]
        self.progress = Progress()
        self.bf16 = self._bf16_pays()
        if (out / "state.pt").exists():
            self._resume()

    def _bf16_pays(self) -> bool:
        """Whether this device multiplies bfloat16 faster than float32 (CPUs without the instructions are 30 times slower)."""
        x = torch.randn(256, 640, device=self.device)

        def cost(y: torch.Tensor) -> float:
            start = time.perf_counter()
            for _ in range(4):
                (y @ y.T).sum().item()
            return time.perf_counter() - start

        cost(x)
        return cost(x.bfloat16()) < cost(x)

    def loss(self, batch: list[Encoded]) -> tuple[torch.Tensor, int]:
        """Mean cross-entropy a target piece, and how many pieces that is over."""
        n = max(len(s) + len(t) for s, t in batch) - 1
        x = torch.zeros(len(batch), n, dtype=torch.long)
        y = torch.full((len(batch), n), -100)
        for k, (s, t) in enumerate(batch):
            z = s + t
            x[k, : len(z) - 1] = torch.tensor(z[:-1])
            y[k, len(s) - 1 : len(z) - 1] = torch.tensor(t)
        x, y = x.to(self.device), y.to(self.device)
        with torch.autocast(self.device, dtype=torch.bfloat16, enabled=self.bf16):
            hidden = self.model.model(input_ids=x).last_hidden_state
            at = y != -100
            logits = functional.linear(hidden[at], self.model.model.embed_tokens.weight)
        return functional.cross_entropy(logits.float(), y[at]), int(at.sum())

    def rate(self, decay_pairs: int) -> float:
        """The learning rate of the next step."""
        p, t = self.progress, self.recipe.train
        warm = min(1.0, (p.step + 1) / t["warm_steps"])
        left = 1.0 if p.decay_from < 0 else max(0.0, 1 - (p.pairs - p.decay_from) / decay_pairs)
        return float(t["rate"]) * warm * left

    def validate(self) -> dict[str, float]:
        """Loss a piece of the averaged weights on each validation set."""
        kept = self._swap(self.average)
        self.model.eval()
        result = {}
        rng = random.Random(0)
        with torch.no_grad():
            for name, pairs in self.corpus.valid.items():
                batches = batched([self.encode(Example(*p)) for p in pairs], self.recipe.train["tokens"], rng)
                parts = [self.loss(b) for b in batches]
                result[name] = round(sum(float(x) * n for x, n in parts) / sum(n for _, n in parts), 4)
        self.model.train()
        self._swap(kept)
        return result

    def _swap(self, weights: list[torch.Tensor]) -> list[torch.Tensor]:
        old = [p.detach().clone() for p in self.params]
        for p, w in zip(self.params, weights, strict=True):
            p.data.copy_(w)
        return old

    def save(self) -> None:
        """Everything that going on needs, replaced in one step."""
        state = {
            "model": [p.detach().cpu() for p in self.params],
            "average": [p.cpu() for p in self.average],
            "optimizer": self.optimizer.state_dict(),
            "progress": asdict(self.progress),
        }
        self.out.mkdir(parents=True, exist_ok=True)
        part = self.out / "state.pt.part"
        torch.save(state, part)
        part.replace(self.out / "state.pt")

    def _resume(self) -> None:
        state = torch.load(self.out / "state.pt", map_location=self.device, weights_only=True)
        self._swap(state["model"])
        self.average = [p.to(self.device) for p in state["average"]]
        self.optimizer.load_state_dict(state["optimizer"])
        self.progress = Progress(**state["progress"])

    def averaged(self) -> dict[str, torch.Tensor]:
        """The averaged weights by name: what a model is exported from."""
        kept = self._swap(self.average)
        result = {k: v.detach().clone() for k, v in self.model.state_dict().items() if k != "lm_head.weight"}
        self._swap(kept)
        return result

    def step(self, batch: list[Encoded], rate: float) -> tuple[float, int]:
        """One update; gives the summed loss and the number of target pieces."""
        t, p = self.recipe.train, self.progress
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        loss, count = self.loss(batch)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.params, t["clip"])
        self.optimizer.step()
        p.step += 1
        p.pairs += len(batch)
        decay = min(t["ema"], (p.step + 1) / (p.step + 10))
        torch._foreach_mul_(self.average, decay)
        torch._foreach_add_(self.average, [w.detach() for w in self.params], alpha=1 - decay)
        return loss.item() * count, count

    def run(self, minutes: float, decay_pairs: int) -> None:
        """Train for `minutes`, or until the decay has ended where there is one. Saves at the ends of chunks."""
        t, p = self.recipe.train, self.progress
        log = (self.out / "log.jsonl").open("a", encoding="utf-8")
        start = saved = checked = time.monotonic()
        before = p.seconds
        if decay_pairs and p.decay_from < 0:
            p.decay_from = p.pairs

        def note(**values: object) -> None:
            line = json.dumps({"pairs": p.pairs, "step": p.step, "hours": round(p.seconds / 3600, 3)} | values)
            print(line, flush=True)
            print(line, file=log, flush=True)

        note(valid=self.validate(), device=self.device, bf16=self.bf16)
        while time.monotonic() - start < minutes * 60 and (r := self.rate(decay_pairs)) > 0:
            news = round(t["chunk"] * t["news_share"])
            rng = random.Random(f"{t['seed']}:{p.chunk}")
            pairs = self.corpus.chunk(p.chunk, p.news, news)
            encoded = [self.encode(example(pair, self.corpus, self.hinter, rng)) for pair in pairs]
            total = count = 0.0
            for batch in batched(encoded, t["tokens"], rng):
                loss, n = self.step(batch, self.rate(decay_pairs))
                total, count = total + loss, count + n
                p.seconds = before + time.monotonic() - start
            p.chunk, p.news = p.chunk + 1, p.news + news
            note(loss=round(total / count, 4), rate=r)
            if time.monotonic() - saved > t["checkpoint_minutes"] * 60:
                self.save()
                saved = time.monotonic()
            if time.monotonic() - checked > t["valid_minutes"] * 60:
                note(valid=self.validate())
                checked = time.monotonic()
        note(valid=self.validate())
        self.save()


def main(  # noqa: PLR0913  the options of a run
    data: Annotated[Path, typer.Option(help="Folder with parallel/ and lexicon/.")],
    out: Annotated[Path, typer.Option(help="Where the run is kept; an ignored folder.")],
    init: Annotated[Path, typer.Option(help="Model folder to start from.")] = Path("models/warta-270m"),
    recipe: Annotated[Path, typer.Option(help="What to train on and how.")] = Path("models/training/recipe.toml"),
    used: Annotated[Path | None, typer.Option(help="JSON list of sources to draw last.")] = None,
    minutes: Annotated[float, typer.Option(help="Stop after this long.")] = 600.0,
    decay_pairs: Annotated[int, typer.Option(help="Let the rate fall to zero over so many pairs.")] = 0,
    threads: Annotated[int, typer.Option(help="CPU threads.")] = 2,
) -> None:
    """Fine-tune, or go on with the run in OUT."""
    torch.set_num_threads(threads)
    r = Recipe.read(recipe)
    torch.manual_seed(r.train["seed"])
    out.mkdir(parents=True, exist_ok=True)
    corpus = Corpus.load(r, data, used)
    print(json.dumps({"bitext": len(corpus.bitext), "news": len(corpus.news), "names": len(corpus.names)}), flush=True)
    Trainer(init, r, corpus, Hinter(data / r.data["lexicon"]), out).run(minutes, decay_pairs)


if __name__ == "__main__":
    typer.run(main)
