"""The recorder tells the truth and disturbs nothing, on every Python here; a recorder that does is caught."""

import json
import os
import shutil
import signal
import subprocess
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_type_hints

import proofs
import pytest
import schemas
from kept_proofs import KeptProofs, code_of
from minors import since, until
from mutants import OF_ANY_DOOR

from living_memory.book import model
from living_memory.book.python import Python
from living_memory.inside.trace import Trace
from living_memory.project import HOME, SUPPORTED
from living_memory.running.process import ENVIRONMENT, OPTIONS
from living_memory.watching.limits import RECORDED_STEPS

OWN = sorted((HOME / "tests/data/watched").glob("*.py"))
PASTED = sorted((HOME / "tests/data/pasted").glob("*.py"))
"""Programs of the kinds that people paste: most run the same lines so often that the interpreter specialises."""
BOOK = sorted((HOME / "snippets").glob("*/*.watch.json"))
SNIPPETS = (
    OWN
    + PASTED
    + [path.with_name(path.name.replace(".watch.json", ".py")) for path in BOOK]
)
PROVED = {
    "counts": ["count"],
    "unreachable": ["unreachable"],
    "deaths": ["alive", "dead", "identity", "bytes printed"],
    "references": [
        "references",
        "references of inst",
        "references of map",
        "references of func",
        "references of class",
        "references of seq",
    ],
    "output": ["output", "second recording"],
}
"""What each proof must have compared."""
MUTANTS = OF_ANY_DOOR | {
    "uses f_locals": (
        "recursion",
        "frames.py",
        "else stored(frame)",
        "else frame.f_locals.items()",
    ),
    "uses exec": (
        "constants",
        "run_script.py",
        "    name = path.encode()",
        '    exec(compile(open(path).read(), path, "exec"), sys.modules["__main__"].__dict__)\n'
        "    return 0\n    name = path.encode()",
    ),
    "listens to each bytecode alone": (
        "property_in_loop",
        "listening.py",
        "WAYS = (LINES, BYTECODES) if VERSION >= (3, 12) else (BYTECODES,)",
        "WAYS = (BYTECODES,)",
    ),
    "listens within a statement": (
        "over_lines",
        "within_statements.py",
        "        yield place",
        "        yield from ()",
    ),
    "says nothing of shortcuts": (
        "getitem_in_loop",
        "shortcuts.py",
        'return "getitem"',
        "return None",
    ),
    "does not look after each bytecode": (
        "reused_address",
        "tracer.py",
        "if event in (OPCODE, LINE, RETURN):",
        "if event == 0:",
    ),
}
"""By what it does wrong: the watched program that shows it, the recorder's file, the text there, what replaces it."""

PROGRAM = 3
"""How the recorder exits where the program is at fault."""
SHOWS_ON = {
    "uses f_locals": until("3.12"),
    "says of every count that it is none": since("3.12"),
    "listens to each bytecode alone": since("3.12"),
    "listens within a statement": since("3.13"),
    "says nothing of shortcuts": ("3.11",),
    "does not look after each bytecode": until("3.12"),
}
"""The Pythons on which a mutant does harm, where that is not on all."""

Proved = dict[str, dict[str, proofs.Tally]]
"""The proofs of one snippet: by minor version, then by the name of the proof."""


def prove(
    python: Python, snippet: Path, recorder: Path = proofs.RECORDER
) -> dict[str, proofs.Tally]:
    """The proofs of one snippet, in a folder that is gone afterwards."""
    with TemporaryDirectory() as folder:
        return proofs.prove(python, snippet, Path(folder), recorder)


def prove_once(
    kept: KeptProofs, python: Python, snippet: Path
) -> dict[str, proofs.Tally]:
    """The proofs of one snippet, made once for one recorder, one way of proving, one source and one exact Python."""
    who = python.identity, python.executable
    recorder = sorted(proofs.RECORDER.glob("*.py"))
    proof = kept.of(
        "snippets recorded", *who, code_of(Path(proofs.__file__)), *recorder, snippet
    )
    if (known := proof.known()) is not None:
        proof.take()
        found = json.loads(known).items()
        return {name: proofs.Tally(Counter(pairs)) for name, pairs in found}
    tallies = prove(python, snippet)
    if not any(tally.wrong for tally in tallies.values()):
        proof.keep(
            json.dumps({name: tally.compared for name, tally in tallies.items()})
        )
    return tallies


@pytest.fixture(scope="module")
def proved(the_book: model.Book, kept: KeptProofs) -> Callable[[Path], Proved]:
    """What gives the proofs of a snippet on every Python here."""

    @cache
    def of_snippet(snippet: Path) -> Proved:
        here = the_book.pythons
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            found = pool.map(
                lambda python: prove_once(kept, python, snippet), here.values()
            )
            return dict(zip(here, found))

    return of_snippet


@pytest.fixture(scope="module")
def compared(
    proved: Callable[[Path], Proved], told: list[str]
) -> dict[str, dict[str, Counter[str]]]:
    """How many pairs all snippets compared: by minor version, then by proof, then by kind."""
    found: dict[str, dict[str, Counter[str]]] = {}
    for snippet in SNIPPETS:
        for minor, tallies in proved(snippet).items():
            own = found.setdefault(minor, {proof: Counter() for proof in PROVED})
            for proof, tally in tallies.items():
                own[proof] += tally.compared
    for minor, counts in found.items():
        whole = sum(counts.values(), Counter())
        pairs = ", ".join(f"{number} {kind}" for kind, number in whole.items())
        told.append(f"recorder compared on {minor}, {len(SNIPPETS)} snippets: {pairs}")
    return found


@pytest.mark.parametrize(
    "snippet", SNIPPETS, ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_recorder_agrees_with_runs_without_it(
    snippet: Path, proved: Callable[[Path], Proved]
) -> None:
    """Every pair of every proof agrees, on each Python here."""
    wrong = [
        f"{snippet.name} on {minor}, {what}"
        for minor, tallies in proved(snippet).items()
        for tally in tallies.values()
        for what in tally.wrong
    ]
    assert not wrong, "\n".join(wrong[:20])


@pytest.mark.parametrize("proof", PROVED)
@pytest.mark.parametrize("minor", SUPPORTED)
def test_each_proof_compares_something(
    minor: str, proof: str, compared: dict[str, dict[str, Counter[str]]]
) -> None:
    """There were pairs of each kind to compare."""
    if minor not in compared:
        pytest.skip(f"Python {minor} is not here")
    counts = compared[minor][proof]
    assert all(counts[kind] for kind in PROVED[proof]), (
        f"{proof} on {minor} compared too little: {counts}"
    )


def program(name: str) -> Path:
    """The watched or pasted program of this name."""
    [found] = [path for path in OWN + PASTED if path.stem == name]
    return found


@pytest.mark.kept("tests/data/watched", "tests/data/pasted", "machine")
@pytest.mark.parametrize("wrong", MUTANTS)
def test_recorder_that_disturbs_is_caught(
    wrong: str, the_book: model.Book, tmp_path: Path
) -> None:
    """A recorder with a mistake fails a proof on at least one Python."""
    harmed = [
        python
        for minor, python in the_book.pythons.items()
        if minor in SHOWS_ON.get(wrong, SUPPORTED)
    ]
    if not harmed:
        pytest.skip(
            f"it does harm on {', '.join(SHOWS_ON[wrong])}, and none of them is here"
        )
    name, file, old, new = MUTANTS[wrong]
    recorder = shutil.copytree(
        proofs.RECORDER,
        tmp_path / "recorder",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    text = (recorder / file).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{file} has changed: mend the mutant that {wrong}"
    (recorder / file).write_text(text.replace(old, new), encoding="utf-8")
    tallies = [prove(python, program(name), recorder) for python in harmed]
    caught = [
        proof for found in tallies for proof, tally in found.items() if tally.wrong
    ]
    assert caught, f"no proof over {name}.py notices a recorder that {wrong}"


# What a trace looks like, and what there is in its place.


def record(python: Python, folder: Path, source: str) -> subprocess.CompletedProcess:
    """What the recorder does with a program."""
    path = folder / "program.py"
    path.write_text(source, encoding="utf-8")
    command = [
        python.executable,
        *OPTIONS,
        str(proofs.RECORDER / "__main__.py"),
        str(path),
    ]
    return subprocess.run(
        command, env=ENVIRONMENT, capture_output=True, text=True, timeout=20
    )


def traced(python: Python, folder: Path, source: str) -> dict:
    """The trace of a program."""
    done = record(python, folder, source)
    assert done.returncode == 0, done.stderr
    trace = json.loads(done.stdout)
    assert not (strange := list(schemas.faults(trace, Trace, "trace"))), strange
    return trace


def test_trace_is_one_line_of_json(python: Python, tmp_path: Path) -> None:
    """Without spaces, in UTF-8, the keys in the order of the schema."""
    text = record(python, tmp_path, 'tea = ["é"]\nmilk = [tea]\n').stdout
    assert text.endswith("}\n") and text.count("\n") == 1 and "'é'" in text
    trace = json.loads(text)
    whole = json.dumps(trace, ensure_ascii=False, separators=(",", ":"))
    assert text == f"{whole}\n"
    known = get_type_hints(Trace)
    assert list(trace) == [key for key in known if key in trace]
    assert set(trace) >= Trace.__required_keys__
    assert (trace["v"], trace["python"]) == (1, python.identity.split()[0])
    assert len(trace["steps"]) == 3 and len(trace["steps"][-1]["objs"]) == 3


def test_trace_names_no_place_of_this_machine(python: Python, tmp_path: Path) -> None:
    """Neither the folder of the program nor an address, whatever the program prints or keeps."""
    source = "tea = []\nplace = id(tea)\nprint('file:', __file__)\nprint('milk')\ntea.nothing\n"
    trace = traced(python, tmp_path, source)
    assert str(tmp_path) not in json.dumps(trace)
    assert (
        "file: program.py\n" in trace["output"]
        and 'File "program.py", line 5' in trace["output"]
    )
    assert trace["steps"][-1]["objs"]["2"]["text"] == "an address"
    printed = [
        trace["output"][slice(*step["out"])] for step in trace["steps"] if "out" in step
    ]
    assert printed == ["file: program.py\n", "milk\n"]


@pytest.mark.parametrize(
    ("source", "status"),
    [
        ("tea = 1", 0),
        ("tea = 1 / 0", -1),
        ("import sys\nsys.exit(3)", None),
        ("exit = 1", 0),
    ],
)
def test_trace_says_how_the_program_ended(
    source: str, status: int | None, python: Python, tmp_path: Path
) -> None:
    """There is a trace whether it came to its end, raised or left."""
    assert traced(python, tmp_path, source)["status"] == status


def test_long_program_is_cut(python: Python, tmp_path: Path) -> None:
    """A loop without an end ends at the last step that a trace has."""
    trace = traced(python, tmp_path, "count = 0\nwhile True:\n    count += 1\n")
    assert (
        trace["truncated"]
        and len(trace["steps"]) == RECORDED_STEPS
        and trace["status"] is None
    )


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("tea = 1\nmilk = (\n", "program.py:2: not Python"),
        (
            "tea = 1\nimport os\nos.abort()\n",
            f"program.py:3: the interpreter was ended by {signal.SIGABRT.name}",
        ),
    ],
)
def test_failure_names_the_line(
    source: str, told: str, python: Python, tmp_path: Path
) -> None:
    """Where there is no trace, one line says where and why."""
    done = record(python, tmp_path, source)
    assert (done.returncode, done.stdout) == (PROGRAM, "") and done.stderr.startswith(
        told
    ), done.stderr


def test_new_object_at_an_old_place_is_another(python: Python, tmp_path: Path) -> None:
    """A list that dies within a line and the one that takes its place are two objects."""
    steps = traced(python, tmp_path, "tea = [[]]\ntea.clear() or tea.append([])\n")[
        "steps"
    ]
    before, after = (
        [number for number in step["objs"] if number != "1"] for step in steps[-2:]
    )
    assert len(before) == len(after) == 1 and before != after


def test_generator_at_an_old_place_begins(python: Python, tmp_path: Path) -> None:
    """A frame that takes the place of a paused one is entered, not resumed."""
    source = "def walk():\n    yield 1\n    yield 2\n\n\ntea = walk()\nnext(tea)\nnext(tea)\ntea = walk()\nnext(tea)\n"
    events = [step["event"] for step in traced(python, tmp_path, source)["steps"]]
    assert [event for event in events if event in ("enter", "resume")] == [
        "enter",
        "resume",
        "enter",
    ]


def test_code_of_the_program_is_never_asked(python: Python, tmp_path: Path) -> None:
    """The watched program that prints whenever an object of it is asked shows its own questions alone."""
    trace = json.loads(proofs.record(python, HOME / "tests/data/watched/not_asked.py"))
    shy = [one for one in trace["steps"][-3]["objs"].values() if one["type"] == "Shy"]
    assert shy and all(one["size"] is None and one["slots"] for one in shy)


def test_attribute_may_be_the_class_own_value(python: Python) -> None:
    """An instance has the attribute that it was given, and none that only its class has."""
    trace = json.loads(
        proofs.record(python, HOME / "tests/data/watched/shared_default.py")
    )
    lunches = [
        one for one in trace["steps"][-1]["objs"].values() if one["type"] == "Lunch"
    ]
    assert [[key for key, _ in one["slots"]] for one in lunches] == [
        ["fruits"],
        ["kept"],
    ]


def test_text_may_grow_where_it_stands(python: Python) -> None:
    """A text that a function adds to is the same object as often as the program itself finds that it is."""
    path = HOME / "tests/data/pasted/text_grows.py"
    trace = json.loads(proofs.record(python, path))
    numbers = []
    for step in trace["steps"]:
        names = dict(step["frames"][-1]["vars"])
        if step["line"] == 9:  # which adds to the text
            numbers.append(names["text"])
    said = trace["output"].split()[1::2]
    stays = [
        sum(map(int.__eq__, part, part[1:])) for part in (numbers[:6], numbers[6:])
    ]
    assert list(map(str, stays)) == said, (
        f"{path.name} on {python.minor}: drawn as the same object {stays} times, printed {said}"
    )


def test_module_shows_its_names_while_a_comprehension_runs(
    python: Python, tmp_path: Path
) -> None:
    """The names of the module do not leave the picture while a call within a comprehension is shown."""
    source = "tea = []\ndef use(x):\n    milk = x\n    return milk\nrows = [use(x) for x in [tea]]\n"
    steps = traced(python, tmp_path, source)["steps"]
    inner = [step["frames"] for step in steps if len(step["frames"]) > 1]
    assert inner
    assert all("tea" in dict(module["vars"]) for module, *_ in inner)


def test_one_unwatched_run_of_3_11_has_shortcuts(
    the_book: model.Book, tmp_path: Path
) -> None:
    """Where recording keeps 3.11 from a shortcut, the step says which; a cold line has none."""
    if "3.11" not in the_book.pythons:
        pytest.skip("Python 3.11 is not here")
    steps = {}
    for name in ("getitem_in_loop", "text_grows", "property_in_loop"):
        text = proofs.record(the_book.pythons["3.11"], program(name))
        steps[name] = [one.get("shortcut") for one in json.loads(text)["steps"]]
    assert set(steps["getitem_in_loop"]) == {None, "getitem"}
    assert set(steps["text_grows"]) == {None, "text"}
    assert set(steps["property_in_loop"]) == {None}


DOCTEST = '''
import doctest
def double(pears):
    """
    >>> double([3])
    [3, 3]
    """
    return pears * 2
doctest.testmod()
basket = []
'''


def test_program_may_test_itself(python: Python, tmp_path: Path) -> None:
    """`doctest` sets the trace function back to what it found; what comes after it is recorded all the same."""
    steps = traced(python, tmp_path, DOCTEST)["steps"]
    ran = [(step["scope"], step["line"]) for step in steps]
    assert ("<module>", 9) in ran, ran
    last = steps[-1]
    assert (last["line"], last["next"]) == (10, 0), f"cut off after line {last['line']}"
    assert "basket" in dict(last["frames"][0]["vars"])


def test_program_finds_no_module_of_the_recorder(
    python: Python, tmp_path: Path
) -> None:
    """What is loaded, and how the program was called, is as in a run without the recorder."""
    source = "import sys\nprint(sorted(sys.modules), sys.argv, sys.orig_argv[-1], sys.path[0])\n"
    trace = traced(python, tmp_path, source)
    plain = proofs.run(python, tmp_path / "program.py").decode()
    assert trace["output"] == plain.replace(f"{tmp_path}/", "")
