"""What a snippet printed: lines of `label: value`, or `label ~ value` where the value varies.

It also runs inside target interpreters, from 3.8 on: the standard library alone.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Dict

WIDTH = 44
REASON = 200
"""The columns that a line may have, and one that stands for an output."""
REFUSED = "does not run"
"""The label of the one line that stands for the output of a build that cannot run a snippet."""
HIDDEN = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs"}
"""What Unicode calls the characters that no reader sees: those that control, turn the direction, end a line, are
another blank than the space, or have no form that all agree on."""
BLANK = {0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0x1D159}
SELECTORS = (range(0x180B, 0x1810), range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))
"""Letters and marks that are drawn as nothing, and those that choose a form of the character before them."""
PLAIN = {"\n", "\t", " "}
"""The ends of lines, tabs and spaces are what they are."""
FIXED = ": "
VARYING = " ~ "
"""What stands between a label and a value that is always the same, and one that is not."""
LINE = re.compile(r"([^:~\s](?:[^:~]*[^:~\s])?)(: | ~ )(.*\S)")
RULE = f"a line of output is `label: value`, or `label ~ value` if it varies, in at most {WIDTH} columns"
SIGNS = re.compile(r"[@`|{}]")
"""What has a meaning of its own in a token or in a table, and so cannot stand in a label."""
RAISED = re.compile(r"(?m)^(?:\w+(?:Error|Exception|Exit)\b|Fatal Python error: ).*")
"""The lines in which an interpreter names what ended a program, on standard error."""
LACKING = re.compile(r"'(\w+)'(?: object)? has no attribute '(\w+)'")
"""How an interpreter says that it has no such function or method."""
NO_SIZE = re.compile(r"TypeError: (?:sys\.)?getsizeof\(\.\.\.\)")
"""How PyPy says that it has no sizes."""
BLANK_ROW = "a blank row"
"""What is said to be written where that is nothing that a reader sees."""
SILENT = "fails without a word"
"""What is said of a program that failed and wrote nothing."""


@dataclass(frozen=True)
class Line:
    """One line of output."""

    label: str
    value: str
    varies: bool

    def __str__(self) -> str:
        sign = VARYING if self.varies else FIXED
        return f"{self.label}{sign}{self.value}"

    def same(self, other: Line | None) -> bool:
        """Whether both say the same; a value that varies says nothing."""
        if other is None or self.label != other.label:
            return False
        if self.varies or other.varies:
            return self.varies == other.varies
        return self.value == other.value

    def agrees(self, other: Line | None) -> bool:
        """Whether both say the same, or one of them varies."""
        if other is None:
            return False
        return self.varies or other.varies or self.same(other)


class Output(Dict[str, Line]):
    """The lines of one run by label, in the order they were printed."""

    def __str__(self) -> str:
        return "".join(f"{line}\n" for line in self.values())

    def has_labels_of(self, other: Output) -> bool:
        """Whether both have the same labels in the same order."""
        return list(self) == list(other)

    def same(self, other: Output) -> bool:
        """Whether a reader would see no difference."""
        if not self.has_labels_of(other):
            return False
        return all(map(Line.same, self.values(), other.values()))

    def differs(self, label: str, other: Output) -> bool:
        """Whether the other has another line with this label, or only one of the two has one."""
        mine = self.get(label)
        theirs = other.get(label)
        if mine is None:
            return theirs is not None
        return not mine.same(theirs)

    def agrees(self, other: Output) -> bool:
        """Whether both say the same but for the lines that vary in either of them."""
        if self.runs_at_times() or other.runs_at_times():
            return True
        if not self.has_labels_of(other):
            return False
        return all(map(Line.agrees, self.values(), other.values()))

    def runs_at_times(self) -> bool:
        """Whether this stands for a snippet that does not run each time, or not each time in the same way."""
        refused = self.get(REFUSED)
        return refused is not None and refused.varies


@lru_cache(maxsize=1000)
def is_hidden(char: str) -> bool:
    """Whether no reader sees this character."""
    if char in PLAIN:
        return False
    if unicodedata.category(char) in HIDDEN:
        return True
    code = ord(char)
    return code in BLANK or any(code in some for some in SELECTORS)


def hidden(text: str) -> str:
    """The first character of a text that no reader sees; empty if there is none."""
    unseen = filter(is_hidden, set(text))
    return min(unseen, key=text.index, default="")


def named(char: str) -> str:
    """A character as a message names it, `U+202E`."""
    return f"U+{ord(char):04X}"


def escape(char: str) -> str:
    """A character as a string of Python names it, `\\u202e`."""
    code = ord(char)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def visible(text: str) -> str:
    """A text with an escape, `\\u202e`, in the place of each character that no reader sees."""
    unseen = filter(is_hidden, set(text))
    return text.translate({ord(char): escape(char) for char in unseen})


def parse(text: str) -> Output:
    """Read what a snippet printed; raise `ValueError` saying what is wrong with it."""
    if char := hidden(text):
        raise ValueError(
            f"printed {named(char)}, which no reader sees: print its `ascii()`"
        )
    output = Output()
    for row in text.splitlines():
        line = parse_line(row)
        if line.label in output:
            raise ValueError(f"printed the label {line.label!r} twice")
        output[line.label] = line
    if not output:
        raise ValueError(f"printed nothing: {RULE}")
    return output


def parse_line(row: str) -> Line:
    """Read one line; raise `ValueError` if it is none."""
    start = row[:REASON]
    found = LINE.fullmatch(start)
    if found:
        label, sign, value = found.groups()
        longest = REASON if label == REFUSED else WIDTH
        if sign_in_label := SIGNS.search(label):
            what = f"printed the label {label!r}: {sign_in_label[0]}"
            raise ValueError(f"{what} cannot stand in a label, which tokens quote")
        if len(row) <= longest:
            return Line(label, value, varies=sign == VARYING)
    raise ValueError(f"printed {start!r}: {RULE}")


def refusal(what: str) -> Output:
    """The output of a snippet that a build cannot run: one line that says why.

    `what` is what the interpreter wrote on standard error, or else what was wrong, as `parse` or a runner says it.
    """
    shown = visible(reason(what))
    room = REASON - len(REFUSED + FIXED)
    why = shown[:room].strip()
    if lacking := LACKING.search(why):
        owner, name = lacking.groups()
        why = f"no {owner}.{name}"
    return refused(why)


def refused(why: str, varies: bool = False) -> Output:
    """The output of one line that stands for another."""
    return Output({REFUSED: Line(REFUSED, why, varies)})


def reason(what: str) -> str:
    """The words that matter about what was wrong: the line that names what ended a program, else the last one."""
    lines = RAISED.findall(what) or what.strip().splitlines() or [SILENT]
    words, _, _ = lines[-1].partition(f": {RULE}")
    return "no sys.getsizeof" if NO_SIZE.match(words) else words
