"""Five proofs that the recorder disturbs nothing and is right, each against runs without it.

A twin is the snippet with probes put before its statements; it runs as any script does, and writes what it finds to a
file. What it finds at a place is held against the recorded step that comes before the same statement: the places that
both pass must be the same, in the same order.
"""

import ast
import json
import subprocess
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from zlib import crc32

from twins import (
    COUNTS,
    DEATHS,
    END,
    REFERENCES,
    Alone,
    Runs,
    inner_names,
    paths,
    places,
    statements,
    visits,
)

from living_memory.book.python import Python
from living_memory.project import HOME
from living_memory.running.process import ENVIRONMENT, OPTIONS
from living_memory.watching.limits import OWN_STEPS

RECORDER = HOME / "src/living_memory/inside/recorder"
PLAIN = ("list", "tuple", "set", "frozenset", "deque")
"""The containers whose references are their items alone."""
ACCOUNTED = ("inst", "map", "func", "class")
"""The kinds of which each reference is drawn, counted, or told as a part that belongs to the box."""
ORDERED = ("OrderedDict", "OrderedBasket")
"""The class of dicts that have a list of their keys, and the one that a program of the tests derives from it."""
IMMORTAL = 1 << 29
"""No count of a living object is as high, and that of an immortal one is not lower."""


@dataclass
class Tally:
    """How many pairs of each kind a proof compared, how many of them did not agree, and what did not, in words."""

    compared: Counter[str] = field(default_factory=Counter)
    disagreed: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def expect(self, kind: str, recorded: object, found: object, where: str) -> None:
        """Compare one pair."""
        self.compared[kind] += 1
        if recorded != found:
            self.disagreed[kind] += 1
            self.wrong.append(
                f"{where}, {kind}: recorded {recorded}, without the recorder {found}"
            )


def run(python: Python, file: Path) -> bytes:
    """What a script writes to both of its outputs, in the order in which a terminal would show it."""
    command = [python.executable, "-u", *OPTIONS, str(file)]
    both = {
        "stdout": subprocess.PIPE,
        "stderr": subprocess.STDOUT,
        "stdin": subprocess.DEVNULL,
    }
    return subprocess.run(command, env=ENVIRONMENT, timeout=60, **both).stdout


def steps(python: Python, folder: Path, source: str) -> list[dict]:
    """The steps of a program, which is written to `program.py` in a folder."""
    path = folder / "program.py"
    path.write_text(source, encoding="utf-8")
    return json.loads(record(python, path))["steps"]


def record(python: Python, snippet: Path, recorder: Path | None = None) -> str:
    """The text of a fresh trace; raise `AssertionError` with the recorder's words if there is none."""
    # All steps of the longest program, as a reader's own is recorded.
    script = (recorder or RECORDER) / "__main__.py"
    program = [str(script), str(snippet), str(OWN_STEPS), "0", "0"]
    command = [python.executable, *OPTIONS, *program]
    done = subprocess.run(
        command, env=ENVIRONMENT, timeout=60, capture_output=True, text=True
    )
    assert done.returncode == 0, f"{snippet.name} on {python.minor}: {done.stderr}"
    return done.stdout


def together(
    trace: dict, found: list[list[list]], tally: Tally
) -> list[tuple[dict, list[list]]]:
    """Each recorded step with what the twin found there; that both went the same way is compared too."""
    lines = {spot.line for spot in places(trace["source"])}
    steps = [step for step in statements(trace) if step["next"] in lines]
    steps += trace["steps"][-1:] if any(rows[0][1] == END for rows in found) else []
    way = [
        rows[0][1] for rows in found[: len(steps)]
    ]  # what comes after are finalizers, as the interpreter ends
    expected = [step["next"] for step in steps]
    tally.wrong += [
        f"the way through the lines: recorded {expected}, without the recorder {way}"
    ] * (expected != way)
    return list(zip(steps, found))


def counts(runs: Runs, trace: dict, folder: Path) -> Tally:
    """The counts of all objects that an expression can reach, against `sys.getrefcount`."""
    tally, taboo = Tally(), inner_names(trace["source"])
    found = visits(
        runs, trace, COUNTS, "_probe({path!r}, _sys.getrefcount([{path}][0]))", folder
    )
    for step, rows in together(trace, found, tally):
        known, where = paths(step, taboo), f"line {step['next']}"
        tally.expect("names", names(step["frames"][0]), set(rows[0][2]), where)
        for _, path, count in rows[1:]:
            if path not in known:
                continue
            if (
                "shortcut" in step
            ):  # there the picture says in words that an unrecorded run may have another count
                tally.compared["said"] += 1
            else:
                compare_count(
                    tally,
                    step["objs"][str(known[path])],
                    count,
                    f"{where}, {path}",
                )
    return tally


def names(frame: dict) -> set[str]:
    """The names of a frame, but those that begin with an underscore, as the probes' own do."""
    bound = [name for name, _ in frame["vars"]]
    return {name for name in bound + frame.get("hidden", []) if name[0] != "_"}


def compare_count(tally: Tally, one: dict, count: int, where: str) -> None:
    """Compare a recorded count; of what is shared by the whole process none is recorded, of an immortal one None."""
    if one.get("shared"):
        tally.wrong += (
            []
            if one["kind"] == "atom" or not one["slots"]
            else [f"{where}: is not shared"]
        )
    elif one.get("rc", 0) is None:
        tally.expect("immortal", True, count >= IMMORTAL, where)
    else:
        tally.expect("count", one.get("rc", "no such name"), count, where)


def unreachable(runs: Runs, trace: dict, folder: Path) -> Tally:
    """The number of unreachable objects, against `gc.collect`."""
    tally = Tally()
    asked = [
        node
        for node in ast.walk(ast.parse(trace["source"]))
        if isinstance(node, (ast.Import, ast.ImportFrom))
    ]
    first = "".join(f"{ast.unparse(node)}\n" for node in asked)
    for step, rows in together(trace, runs.collected(trace, first, folder), tally):
        tally.expect(
            "unreachable",
            step.get("unreachable", 0),
            rows[0][2],
            f"line {step['next']}",
        )
    return tally


def deaths(runs: Runs, trace: dict, folder: Path) -> Tally:
    """Which objects live and die between two places, and what was printed by then, against finalizers.

    An object is followed by the twin from the first place at which an expression reaches it.
    """
    tally, taboo, printed, after = Tally(), inner_names(trace["source"]), [], 0
    for step in trace["steps"]:
        after = step.get("out", (0, after))[1]
        printed.append(after)
    alive: dict[int, int] = {}
    dead: list[int] = []
    for step, rows in together(
        trace, visits(runs, trace, DEATHS, "_probe({path!r}, {path})", folder), tally
    ):
        where, known = f"line {step['next']}", paths(step, taboo)
        at = next(at for at, one in enumerate(trace["steps"]) if one is step)
        tally.expect("bytes printed", printed[at], rows[0][2], where)
        ends = (
            step["frames"][-1]["name"] == "__del__"
        )  # there it is still alive, though weak references say it is not
        for lives, numbers in (
            (True, alive.values()),
            (False, dead if not ends else []),
        ):
            for uid in numbers:
                tally.expect(
                    "alive" if lives else "dead",
                    str(uid) in step["objs"],
                    lives,
                    f"{where}, object {uid}",
                )
        for _, path, number in [
            row for row in rows if row[0] == "seen" and row[1] in known and not ends
        ]:
            tally.expect(
                "identity",
                known[path],
                alive.setdefault(number, known[path]),
                f"{where}, {path}",
            )
        dead = (dead if ends else []) + [
            alive.pop(number)
            for kind, number, *_ in rows
            if kind == "died" and number in alive
        ]
    return tally


def references(runs: Runs, trace: dict, folder: Path) -> Tally:
    """That each reference of an instance or a container is drawn or accounted for, against `gc.get_referents`."""
    tally, taboo = Tally(), inner_names(trace["source"])
    found = visits(runs, trace, REFERENCES, "_probe({path!r}, {path})", folder)
    for step, rows in together(trace, found, tally):
        known, where = paths(step, taboo), f"line {step['next']}"
        for _, path, many, is_error in rows[1:]:
            one = step["objs"][str(known[path])]
            if one["kind"] in ACCOUNTED or one["type"] in PLAIN:
                told = accounted(one, step["objs"], is_error)
                tally.expect("references", told, many, f"{where}, {path}")
                tally.compared[f"references of {one['kind']}"] += 1
    return tally


def accounted(one: dict, objects: dict[str, dict], is_error: bool) -> int:
    """How many references of an object a step shows, or counts as having no name."""
    names = [key for key, _ in one["slots"]]
    if one["kind"] == "class":
        return len([name for name in names if name[0] != "_"])
    shown = one.get("len", len(names)) + one.get("unnamed", 0) + one.get("hidden", 0)
    # The arguments of an error have no slot where they are small values.
    return shown + keys_met(one, objects) + int(is_error and "args" not in names)


def keys_met(one: dict, objects: dict[str, dict]) -> int:
    """How many references to keys the collector meets in an object: to texts alone it need not look."""
    if one["type"] == "_lru_cache_wrapper":
        return 0
    entries = [key for key, _ in one["slots"] if isinstance(key, dict) or key == "?"]
    types = {objects[str(key["ref"])]["type"] for key in entries if key != "?"}
    many = len(entries)
    if "len" in one and entries:  # of which all that are not shown are entries, too
        many += one["len"] - len(one["slots"])
    in_dict = 0 if types <= {"str"} and "?" not in entries else many
    # An ordered dict has a list of its keys beside the dict that it is.
    return in_dict + (many if one["type"] in ORDERED else 0)


def output(printed: bytes, snippet: Path, text: str) -> Tally:
    """What is printed, byte for byte, against a plain run."""
    tally = Tally()
    folder = f"{snippet.resolve().parent}/".encode()
    plain = printed.replace(folder, b"").decode("utf-8", "backslashreplace")
    trace = json.loads(text)
    if any("shortcut" in step for step in trace["steps"]):
        tally.compared["output said to differ"] += trace["output"] != plain
    else:
        tally.expect("output", trace["output"], plain, snippet.name)
    return tally


def prove(
    python: Python, snippet: Path, folder: Path, recorder: Path = RECORDER
) -> dict[str, Tally]:
    """All five proofs of one snippet on one Python, by name."""
    text = record(python, snippet, recorder)
    trace = json.loads(text)
    tallies = held_to_twins(Alone(python), trace, folder)
    tallies["output"] = output(run(python, snippet), snippet, text)
    if is_recorded_twice(python, snippet):
        again = record(python, snippet, recorder)
        tallies["output"].expect("second recording", text, again, snippet.name)
    return tallies


def held_to_twins(runs: Runs, trace: dict, folder: Path) -> dict[str, Tally]:
    """The four proofs in which twins of the snippet are run, by name."""
    proofs = {
        "counts": counts,
        "unreachable": unreachable,
        "deaths": deaths,
        "references": references,
    }
    return {name: proof(runs, trace, folder) for name, proof in proofs.items()}


def is_recorded_twice(python: Python, snippet: Path) -> bool:
    """Whether one recording is held against another: on one Python of three, spread evenly by the snippet's name.

    All would take a third of the time of all proofs; on each Python there are dozens.
    """
    minor = int(python.minor.partition(".")[2])
    return (minor + crc32(snippet.name.encode())) % 3 == 0
