"""What a watched program of a reader is written as: a page, a piece of another page, the trace, a picture of a step."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..book.python import Python
from ..problem import problem
from . import embedded, own_program, slide


@dataclass(frozen=True)
class Asked:
    """What somebody asks of `living-memory watch`; None is what was left out."""

    file: Path
    python: Python
    answers: Path | None = None
    step: int | None = None
    scheme: str | None = None

    @property
    def at(self) -> int:
        """The step that is shown, from 1."""
        return 1 if self.step is None else self.step


@dataclass(frozen=True)
class Form:
    """One thing to write: its noun, the end of its name, what makes its text, and the flags that say nothing of it."""

    noun: str
    ending: str
    text: Callable[[Asked], str]
    without: tuple[str, ...] = ()
    opens: bool = False

    def refuse(self, asked: Asked) -> None:
        """Raise `Problem` where a flag is given that changes nothing of this form."""
        for name in self.without:
            if getattr(asked, name) is not None:
                what = f"says nothing of {self.noun}"
                raise problem(f"--{name}", what, f"leave `--{name}` out")


def as_page(asked: Asked) -> str:
    """The page, with its script and its style."""
    return own_program.as_page(asked.file, asked.python, asked.at, asked.answers)


def as_json(asked: Asked) -> str:
    """The trace, in the form of `inside/trace.py`, on one line of ASCII."""
    trace = own_program.traced(asked.file, asked.python, asked.answers)
    return json.dumps(trace) + "\n"


def as_embed(asked: Asked) -> str:
    """HTML for a page of others, open at the step that is asked for; raise `Problem` where there is none."""
    trace = own_program.traced(asked.file, asked.python, asked.answers)
    own_program.see_that_it_is_there(asked.at, trace, asked.file)
    return embedded.embedded(trace, asked.file.name, asked.at, asked.scheme)


def as_svg(asked: Asked) -> str:
    """The picture of the step that is asked for; raise `Problem` where there is none."""
    trace = own_program.traced(asked.file, asked.python, asked.answers)
    own_program.see_that_it_is_there(asked.at, trace, asked.file)
    return slide.slide(trace, asked.file.name, asked.at, asked.scheme)


FORMS = {
    "page": Form("a page", ".watch.html", as_page, ("scheme",), opens=True),
    "embed": Form("a piece of a page", ".embed.html", as_embed),
    "json": Form("a trace", ".trace.json", as_json, ("scheme", "step")),
    "svg": Form("a picture", ".step.svg", as_svg),
}
"""Each form, by its flag without the dashes; the page needs none."""
