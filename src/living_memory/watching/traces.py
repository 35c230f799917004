"""The `.watch.json` files: what the recorder saw of a snippet, on which Python.

A trace repeats itself from step to step, and the traces of several Pythons repeat one another. So a file holds rows,
one a line: `["step", {…}]` opens a step, `[2, {"rc": 3}]` is what changed about object 2 since the step before,
`[2, null]` says that it left the picture. A third part, `"3.10 3.11"`, names the Pythons that saw it, if not all did.
Lines are those of the code below the docstring (in the docstring, below zero): another note moves none of them.
"""

import json
import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from ..book.snippets import Snippet
from ..files import digest_of, replace, whole
from ..problem import Problem, problem
from ..project import SUPPORTED, UPDATE

HEAD = re.compile(
    r'\{"of": "(?P<code>[0-9a-f]{12})", "holds": "(?P<body>[0-9a-f]{12})",'
)
ELSEWHERE = (
    "python",
    "source",
    "objects",
    "steps",
)  # the keys of a trace that are no rows of their own
LARGEST = 64 * 1024
"""The bytes that a file may have."""
WRONG = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What reading and drawing raise where a file is data of another form."""
TOLD = 12
"""How many changes are named before the rest is only counted."""
Trace = dict
"""What the recorder wrote about one run, as `json` reads it."""
Row = tuple[str | int, object]


def read(snippet: Snippet) -> dict[str, Trace]:
    """The traces of the code as it is now, by minor version, oldest first: none where the code has changed since.

    Raise `Problem` where the file was edited by hand.
    """
    path = snippet.path.with_suffix(".watch.json")
    if not path.exists():
        return {}
    where = f"{snippet.where.removesuffix('py')}watch.json"
    head, _, body = whole(path, where, LARGEST).partition("\n")
    found = HEAD.fullmatch(head)
    if not found or found["body"] != digest_of(body):
        raise problem(
            f"{where}:1",
            "was edited by hand: its lines are not what a Python did",
            UPDATE,
        )
    try:
        return unpack(f"{head}\n{body}", found["code"], snippet)
    except WRONG as error:
        what = f"is not what the recorder writes ({type(error).__name__}: {error})"
        raise problem(f"{where}:{getattr(error, 'lineno', 1)}", what, UPDATE) from None


def check(snippets: Iterable[Snippet]) -> list[Problem]:
    """The files that cannot be read."""
    problems = []
    for snippet in snippets:
        try:
            read(snippet)
        except Problem as wrong:
            problems.append(wrong)
    return problems


def unpack(text: str, code: str, snippet: Snippet) -> dict[str, Trace]:
    """The traces in the text of a file, if they are `code`'s; raise one of `WRONG` if it is another file."""
    file = json.loads(text)
    known = file["pythons"] if code == snippet.digest else {}
    seen = {
        minor: [row[:2] for row in file["rows"] if minor in " ".join(row[2:] or known)]
        for minor in known
    }
    above = lines_above(snippet)
    return {
        minor: unfold(rows, known[minor], snippet.source, above)
        for minor, rows in seen.items()
    }


def write(snippet: Snippet, traces: dict[str, Trace]) -> None:
    """Record what the snippet, as it is now, did on each Python."""
    traces = {minor: traces[minor] for minor in SUPPORTED if minor in traces}
    pythons = {minor: trace["python"] for minor, trace in traces.items()}
    above = lines_above(snippet)
    merged = merge(
        {minor: list(map(dump, fold(trace, above))) for minor, trace in traces.items()}
    )
    rows = [
        row if len(by) == len(traces) else f"{row[:-1]}, {dump(' '.join(by))}]"
        for row, by in merged
    ]
    body = "\n".join(
        [f'"pythons": {dump(pythons)},', '"rows": [', ",\n".join(rows), "]}", ""]
    )
    head = f'{{"of": "{snippet.digest}", "holds": "{digest_of(body)}",'
    replace(snippet.path.with_suffix(".watch.json"), f"{head}\n{body}")


def dump(value: object) -> str:
    """JSON on one line, for a reader."""
    return json.dumps(value, ensure_ascii=False)


def merge(rows: dict[str, list[str]]) -> list[tuple[str, list[str]]]:
    """The rows of all Pythons as one list, the newest Python's first, each with the Pythons that have it."""
    merged: list[tuple[str, list[str]]] = []
    for minor, own in reversed(rows.items()):
        known, merged, old = merged, [], [row for row, _ in merged]
        for _, start, end, first, last in SequenceMatcher(
            None, old, own, autojunk=False
        ).get_opcodes():
            same = old[start:end] == own[first:last]
            merged += [
                (row, [minor, *by] if same else by) for row, by in known[start:end]
            ]
            merged += [] if same else [(row, [minor]) for row in own[first:last]]
    return merged


def fold(trace: Trace, above: int) -> Iterator[Row]:
    """The rows of one trace, its lines counted from below so many lines `above` the code."""
    yield from ((key, value) for key, value in trace.items() if key not in ELSEWHERE)
    yield from ((int(uid), born) for uid, born in trace["objects"].items())
    before: dict[str, dict] = {}
    for step in trace["steps"]:
        head = {key: value for key, value in step.items() if key != "objs"}
        yield (
            "step",
            head | {key: of_code(step[key], above) for key in ("line", "next")},
        )
        yield from (
            (int(uid), None)
            for uid in sorted(before.keys() - step["objs"].keys(), key=int)
        )
        for uid in sorted(step["objs"], key=int):
            if step["objs"][uid] != before.get(uid):
                yield int(uid), change(before.get(uid, {}), step["objs"][uid])
        before = step["objs"]


def change(old: dict, new: dict) -> dict:
    """What to say about an object that was known as `old`; what it no longer has stands under "without"."""
    lost = sorted(old.keys() - new.keys())
    now = {
        key: new[key] for key in sorted(new) if key not in old or old[key] != new[key]
    }
    return now | ({"without": lost} if lost else {})


def unfold(rows: Iterable[Row], python: str, source: str, above: int) -> Trace:
    """The trace that `fold` took apart."""
    trace: Trace = {"python": python, "source": source, "objects": {}, "steps": []}
    now: dict[str, dict] = {}
    for what, value in rows:
        if what == "step":
            lines = {key: of_file(value[key], above) for key in ("line", "next")}
            trace["steps"].append(value | lines | {"objs": (now := dict(now))})
        elif isinstance(what, str):
            trace[what] = value
        elif not trace["steps"]:
            trace["objects"][str(what)] = value
        elif value is None:
            del now[str(what)]
        else:
            old = now.get(str(what), {})
            kept = {key: old[key] for key in old if key not in value.get("without", ())}
            now[str(what)] = kept | {
                key: value[key] for key in value if key != "without"
            }
    return trace


def lines_above(snippet: Snippet) -> int:
    """How many lines of the file stand above its code."""
    return (
        snippet.source.rstrip("\n").removesuffix(snippet.code.rstrip("\n")).count("\n")
    )


def of_code(line: int, above: int) -> int:
    """A line of the file as a line of the code, or of the docstring, below zero; 0 is no line."""
    return line - above if line > above else -line


def of_file(line: int, above: int) -> int:
    """A line of the code as a line of the file."""
    return line + above if line > 0 else -line


def compare(recorded: Trace, now: Trace) -> str:
    """Where two traces differ, a line for each change: the step, the object, what moved; empty if nowhere.

    Which release of Python it was is no difference.
    """
    old, new = facts(recorded), facts(now)
    moved = [fact for fact in old | new if told(old, fact) != told(new, fact)]
    lines = [
        f"{fact}: recorded {told(old, fact)}, now {told(new, fact)}"
        for fact in moved[:TOLD]
    ]
    return "\n".join(lines + [f"and {len(moved) - TOLD} more"] * (len(moved) > TOLD))


def told(known: dict[str, object], fact: str) -> str:
    """What a trace says to a fact."""
    return dump(known[fact]) if fact in known else "nothing new"


def facts(trace: Trace) -> dict[str, object]:
    """All that a trace says, each by its name: `step 3 (line 9), object 2 (list), rc` where the count moved."""
    found, place, number = {}, "", 0
    for what, value in fold(trace, 0):
        if what == "step":
            place, number = f"step {number} (line {value['line']}), ", number + 1
        name = (
            what
            if isinstance(what, str)
            else f"object {what} ({trace['objects'][str(what)]['type']})"
        )
        if isinstance(value, dict):
            found |= {
                f"{place}{name}, {key}".replace("step, ", ""): known
                for key, known in value.items()
            }
        else:
            found[f"{place}{name}"] = value if isinstance(what, str) else "gone"
    return found
