"""What a snippet printed: lines of `label: value`, or `label ~ value` where the value varies."""

import re
from dataclasses import dataclass

WIDTH = 44
LINE = re.compile(r"(?P<label>[^:~\s](?:[^:~]*[^:~\s])?)(?P<sign>: | ~ )(?P<value>.*\S)")
RULE = f"a line of output is `label: value`, or `label ~ value` if it varies, in at most {WIDTH} columns"


@dataclass(frozen=True)
class Line:
    """One line of output."""

    label: str
    value: str
    varies: bool

    def __str__(self) -> str:
        return f"{self.label}{' ~ ' if self.varies else ': '}{self.value}"

    def same(self, other: "Line | None") -> bool:
        """Whether both say the same, where a varying value says nothing."""
        if other is None or (self.label, self.varies) != (other.label, other.varies):
            return False
        return self.varies or self.value == other.value


@dataclass(frozen=True)
class Output:
    """All lines of one run, in order."""

    lines: tuple[Line, ...]

    def __str__(self) -> str:
        return "".join(f"{line}\n" for line in self.lines)

    def get(self, label: str) -> Line | None:
        """The line with this label."""
        return next((line for line in self.lines if line.label == label), None)

    def same(self, other: "Output") -> bool:
        """Whether a reader would see no difference."""
        return len(self.lines) == len(other.lines) and all(map(Line.same, self.lines, other.lines))


def parse(text: str) -> Output:
    """Read what a snippet printed; raise `ValueError` saying what is wrong."""
    lines: list[Line] = []
    for row in text.splitlines():
        found = LINE.fullmatch(row)
        if not found or len(row) > WIDTH:
            raise ValueError(f"printed {row!r}: {RULE}")
        if found["label"] in (line.label for line in lines):
            raise ValueError(f"printed the label {found['label']!r} twice")
        lines.append(Line(found["label"], found["value"], found["sign"] == " ~ "))
    if not lines:
        raise ValueError(f"printed nothing: {RULE}")
    return Output(tuple(lines))
