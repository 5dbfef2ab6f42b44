"""One Indonesian sentence and its English: everything that the checks find wrong.

| code | meaning | serious |
|---|---|---|
| `figure-missing`, `figure-added`, `figure-changed` | a value (figure, amount, date, time, law) lost, invented, changed | yes |
| `name-missing` | a name that is not in the English | where it is certain to be a name |
| `name-changed` | a name respelt | yes |
| `name-added` | a name that the source does not have | inside a sentence |
| `roles-reversed` | two names have changed places | yes |
| `negation-lost`, `negation-added` | a "not" that went or came | yes |
| `modality-changed` | an allegation told as a fact; a plan, duty or possibility dropped | allegations |
| `opposite`, `office-changed` | rise for fall, minor for serious; a deputy, former or acting office told as the office | yes |
| `pronoun-conflict` | he for a woman, she for a man | where the source tells |
| `quotation-invented` | quotation marks round what the source does not quote | more than three words |
| `quotation-changed` | an English quotation not carried to the letter, more or less quoted | the first two |
| `quotation-unclosed` | a quotation left open | no |
| `loop` | the English repeats itself | yes |
| `too-short`, `too-long` | a length that translations do not have; a clause dropped | yes; where words came from nowhere |
| `added-sentence` | a sentence at the end that has no source | yes |
| `untranslated` | Indonesian left in the English | but for single words |
| `wrong-script`, `wrong-language` | it is not English | yes |
| `prompt-leak` | marks of the model's prompt | yes |
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from summarise.brief import Flag
from summarise.fidelity.coverage import compare_coverage
from summarise.fidelity.modality import compare_modality
from summarise.fidelity.names import Known, compare_names
from summarise.fidelity.negation import compare_negation
from summarise.fidelity.opposites import opposites
from summarise.fidelity.pronouns import compare_pronouns, settled, speakers, told_genders
from summarise.fidelity.quotations import compare_quotations, is_english_text
from summarise.fidelity.recognition import strip_degrees
from summarise.fidelity.roles import compare_roles
from summarise.fidelity.shape import compare_shape
from summarise.fidelity.terms import compare_terms
from summarise.fidelity.values import Difference, compare
from summarise.fidelity.words import title_like, words

_MOJIBAKE = re.compile("[ÂÃ][\u0080-\u00bf]|â[\u0080-\u00bf€]|Ã.")
_WEIGHTS = {
    "loop": 4.0,
    "untranslated": 4.0,
    "wrong-language": 4.0,
    "wrong-script": 4.0,
    "prompt-leak": 4.0,
    "too-short": 3.0,
    "added-sentence": 3.0,
    "negation-lost": 2.0,
    "negation-added": 2.0,
    "figure-changed": 2.0,
    "figure-missing": 2.0,
    "figure-added": 2.0,
    "roles-reversed": 2.0,
    "opposite": 2.0,
    "office-changed": 2.0,
    "quotation-invented": 2.0,
    "name-changed": 1.5,
    "name-added": 1.5,
    "name-missing": 1.0,
}
_MINOR = 0.2  # what a flag that only asks for a look weighs


@dataclass(frozen=True)
class Context:
    """What the rest of an article tells about one of its sentences.

    `terms` are Indonesian terms with their English; `names` the plain forms of words seen as names in the source, `small` of words seen
    written small; `told` the genders that the source tells, `settled` those that earlier English settled; `speaker` who spoke last;
    `headline` says that the sentence is a headline, where every word may have a capital.
    """

    terms: tuple[tuple[str, str], ...] = ()
    names: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()
    told: Mapping[str, str] = field(default_factory=dict)
    settled: Mapping[str, str] = field(default_factory=dict)
    speaker: str = ""
    headline: bool = False

    @classmethod
    def of(cls, sources: Iterable[str], *, terms: Sequence[tuple[str, str]] = (), headline: bool = False) -> Context:
        """Gather what the Indonesian sentences of an article tell."""
        texts = list(sources)
        names: set[str] = set()
        small: set[str] = set()
        for text in texts:
            found = words(text)
            if not title_like(found):
                names |= {w.plain for w in found if w.capital and not w.initial}
                small |= {w.plain for w in found if w.text.islower()}
        return cls(tuple(terms), frozenset(names), frozenset(small - names), told_genders(texts), headline=headline)

    def after(self, source: str, english: str) -> Context:
        """Give the context of the next sentence, once this one has its English."""
        spoke = speakers(source)
        news = {name: gender for name, gender in settled(source, english).items() if name not in self.settled}
        return replace(self, settled={**self.settled, **news}, speaker=spoke[-1] if spoke else self.speaker)


def check(source: str, english: str, context: Context | None = None) -> tuple[Flag, ...]:
    """Give everything that the checks find in the English of one Indonesian sentence, in the order of the table above.

    Never raises, whatever the texts.
    """
    context = context or Context()
    if _MOJIBAKE.search(source):
        source, english = _repaired(source), _repaired(english)
    ours, theirs = words(strip_degrees(source)), words(strip_degrees(english))
    if source.strip() == english.strip() and is_english_text(ours):
        return ()
    known = Known(context.terms, context.names, context.small)
    flags = [_figure(d) for d in compare(source, english)]
    flags += compare_names(ours, theirs, known, text=source, english_text=english)
    flags += compare_roles(ours, theirs, known)
    flags += compare_negation(source, english)
    flags += compare_modality(source, english)
    flags += opposites(source, english)
    flags += compare_terms(english, context.terms)
    flags += compare_pronouns(source, english, context.told, context.settled, context.speaker)
    flags += compare_quotations(source, english)
    flags += compare_shape(source, english, ours, theirs)
    grown = sum(len(e) - len(s) for s, e in context.terms if s in source and e in english)
    flags += compare_coverage(source, english, ours, theirs, headline=context.headline, grown=grown)
    return tuple(flags)


def check_many(
    pairs: Iterable[tuple[str, str]], context: Context | None = None, *, in_order: bool = True
) -> Iterator[tuple[Flag, ...]]:
    """Check the sentences of one article. Those `in_order` carry what is known of persons from one to the next."""
    context = context or Context()
    for source, english in pairs:
        yield check(source, english, context)
        if in_order:
            context = context.after(source, english)


def rank_penalty(flags: Iterable[Flag]) -> float:
    """How bad a hypothesis is, to rank an n-best list: 0 without flags; made to be taken from a mean log-probability a piece."""
    return sum(_WEIGHTS.get(f.code, 1.0) if f.serious else _MINOR for f in flags)


def _figure(difference: Difference) -> Flag:
    source = difference.source.text if difference.source else ""
    target = difference.english.text if difference.english else ""
    return Flag(f"figure-{difference.kind}", difference.message, source, target)


def _repaired(text: str) -> str:
    """Text that was decoded wrongly once is put right, or each of its letters would look like another name."""
    import ftfy

    return ftfy.fix_text(text)
