"""What a snippet printed: lines of `label: value`, or `label ~ value` where the value varies.

It also runs inside target interpreters, from 3.8 on: the standard library alone.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Dict

WIDTH, REASON = 44, 200
REFUSED = "does not run"
"""The label of the one line that stands for the output of a build that cannot run a snippet; it may be wider."""
HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""What Unicode calls the characters that no reader sees: those that control, turn the direction, end a line."""
LINE = re.compile(
    r"(?P<label>[^:~\s](?:[^:~]*[^:~\s])?)(?P<sign>: | ~ )(?P<value>.*\S)"
)
RULE = f"a line of output is `label: value`, or `label ~ value` if it varies, in at most {WIDTH} columns"


@dataclass(frozen=True)
class Line:
    """One line of output."""

    label: str
    value: str
    varies: bool

    def __str__(self) -> str:
        return f"{self.label}{' ~ ' if self.varies else ': '}{self.value}"

    def same(self, other: Line | None) -> bool:
        """Whether both say the same; a value that varies says nothing."""
        alike = other is not None and (self.label, self.varies) == (
            other.label,
            other.varies,
        )
        return alike and (self.varies or self.value == other.value)


class Output(Dict[str, Line]):
    """The lines of one run by label, in the order they were printed."""

    def __str__(self) -> str:
        return "".join(f"{line}\n" for line in self.values())

    def same(self, other: Output) -> bool:
        """Whether a reader would see no difference."""
        return list(self) == list(other) and all(
            map(Line.same, self.values(), other.values())
        )

    def differs(self, label: str, other: Output) -> bool:
        """Whether the other has another line with this label, or only one of the two has one."""
        mine, theirs = self.get(label), other.get(label)
        return not mine.same(theirs) if mine else theirs is not None

    def agrees(self, other: Output) -> bool:
        """Whether both say the same but for the lines that vary in either of them."""
        if any(one[REFUSED].varies for one in (self, other) if REFUSED in one):
            return True  # it does not run each time
        pairs = zip(self.values(), other.values())
        return list(self) == list(other) and all(
            one.varies or two.varies or one.same(two) for one, two in pairs
        )


def steady(outputs: list[Output]) -> Output:
    """The last of several outputs of one snippet; a line that is not the same in all of them varies.

    Where it prints other lines each time, or none, it does not run, and that varies.
    """
    *others, last = outputs
    if any(list(one) != list(last) for one in others):
        return Output({REFUSED: Line(REFUSED, "each time another way", True)})
    varies = [
        label
        for label, line in last.items()
        if not all(line.same(one.get(label)) for one in others)
    ]
    return Output(
        {
            label: Line(label, line.value, line.varies or label in varies)
            for label, line in last.items()
        }
    )


def hidden(text: str) -> str:
    """The first character of a text that no reader sees, as `U+202E`; empty if there is none."""
    found = (
        char
        for char in text
        if char not in "\n\t" and unicodedata.category(char) in HIDDEN
    )
    return "".join(f"U+{ord(char):04X}" for char in [*found][:1])


def visible(text: str) -> str:
    """A text with an escape, `\\u202e`, in the place of each character that no reader sees."""
    if not hidden(text):
        return text
    return "".join(f"\\u{ord(char):04x}" if hidden(char) else char for char in text)


def parse(text: str) -> Output:
    """Read what a snippet printed; raise `ValueError` saying what is wrong with it."""
    if char := hidden(text):
        raise ValueError(f"printed {char}, which no reader sees: print its `ascii()`")
    output = Output()
    for row in text.splitlines():
        found = LINE.fullmatch(row[: REASON + 1])
        if not found or len(row) > (REASON if found["label"] == REFUSED else WIDTH):
            raise ValueError(f"printed {row[:REASON]!r}: {RULE}")
        if found["label"] in output:
            raise ValueError(f"printed the label {found['label']!r} twice")
        output[found["label"]] = Line(
            found["label"], found["value"], found["sign"] == " ~ "
        )
    if not output:
        raise ValueError(f"printed nothing: {RULE}")
    return output


def refusal(what: str) -> Output:
    """The output of a snippet that a build cannot run: one line that says why."""
    raised = re.findall(
        r"^(?:\w+(?:Error|Exception|Exit)\b|Fatal Python error: ).*", what, re.M
    )
    why = (
        raised[-1]
        if raised
        else what.strip().splitlines()[-1].partition(": a line of output")[0]
    )
    why = why.replace("raised without a word", "fails without a word")
    why = re.sub(
        r"^TypeError: (sys\.)?getsizeof\(\.\.\.\).*", "no sys.getsizeof", why
    )  # as PyPy says it
    why = visible(why)[: REASON - len(f"{REFUSED}: ")].strip()
    lacking = re.search(r"'(\w+)'(?: object)? has no attribute '(\w+)'", why)
    return Output(
        {
            REFUSED: Line(
                REFUSED, "no {}.{}".format(*lacking.groups()) if lacking else why, False
            )
        }
    )
