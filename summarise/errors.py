"""Every error that this package raises on purpose.

    SummariseError
    ├── InputError             an article cannot be read or used
    │   ├── MissingFileError       the path does not exist
    │   ├── NotAFileError          the path is a folder, a pipe or a device
    │   ├── PermissionDeniedError  the path may not be read
    │   ├── EmptyInputError        nothing but white space (or boilerplate) is in it
    │   ├── BinaryInputError       it is not text
    │   ├── EncodingError          it is text of no encoding that we can tell
    │   ├── TooLongError           it is longer than the limit
    │   └── LanguageError          it is in another language
    ├── ModelError             a model cannot be used
    │   ├── MissingModelError      there is no model of that name or path
    │   └── BrokenModelError       files are missing, changed or not what they should be
    ├── EngineError            the engine asked for is not there or failed
    ├── GlossaryError          a glossary file cannot be used
    ├── EvaluationError        something cannot be measured
    ├── OptionError            an option has a value that makes no sense
    └── OutputError            a result cannot be written

Each says in one sentence what is wrong, with `where` naming the file, model or option, and `advice` what to do next.
`exit_code` is what the command line ends with where nothing else was done.
"""

from __future__ import annotations


class SummariseError(Exception):
    """What is wrong, where, and what to do next."""

    exit_code = 1

    def __init__(self, message: str, *, where: str | None = None, advice: str | None = None) -> None:
        self.message, self.where, self.advice = message, where, advice
        super().__init__(message)

    def __str__(self) -> str:
        head = f"{self.where}: {self.message}" if self.where else self.message
        return f"{head} {self.advice}" if self.advice else head


class InputError(SummariseError):
    """An article cannot be read or used."""

    exit_code = 3


class MissingFileError(InputError):
    """The path does not exist."""


class NotAFileError(InputError):
    """The path is a folder, a pipe or a device."""


class PermissionDeniedError(InputError):
    """The path may not be read."""


class EmptyInputError(InputError):
    """Nothing but white space or boilerplate is in it."""


class BinaryInputError(InputError):
    """It is not text."""


class EncodingError(InputError):
    """It is text of no encoding that we can tell."""


class TooLongError(InputError):
    """It is longer than the limit."""


class LanguageError(InputError):
    """It is in another language."""


class ModelError(SummariseError):
    """A model cannot be used."""

    exit_code = 4


class MissingModelError(ModelError):
    """There is no model of that name or path."""


class BrokenModelError(ModelError):
    """Files are missing, changed or not what they should be."""


class EngineError(SummariseError):
    """The engine asked for is not there or failed."""

    exit_code = 4


class GlossaryError(SummariseError):
    """A glossary file cannot be used."""

    exit_code = 2


class EvaluationError(SummariseError):
    """Something cannot be measured."""

    exit_code = 2


class OptionError(SummariseError):
    """An option has a value that makes no sense."""

    exit_code = 2


class OutputError(SummariseError):
    """A result cannot be written."""

    exit_code = 5
