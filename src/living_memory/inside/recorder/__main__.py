"""Record what a snippet does to memory, line by line, and disturb nothing.

    env -i PYTHONHASHSEED=0 python -s -S -X utf8 src/living_memory/recorder SNIPPET.py

The standard library alone, CPython 3.10 to 3.15. The trace goes to standard output, and 0 is returned whenever there
is one. The snippet runs in a child of this process, to its very end, so that what is printed while an interpreter
shuts down is part of the output.
"""

import gc
import json
import os
import signal
import sys
import tempfile
from contextlib import suppress

import apart
import counters
import form
import script
import source
from steps import Steps

OWN = [file[:-3] for file in os.listdir(os.path.dirname(__file__)) if file[:1] != "_"]
"""The names of the recorder's modules."""


def import_first(names: "list[str]") -> None:
    """Import what the snippet will: what a module needs is not the snippet's memory. What fails is left to it."""
    for name in names:
        with suppress(ImportError):
            __import__(name)


def play(facts: source.Source, output: int, written: int) -> None:
    """In the child: run the snippet with its output in one file, and the steps in the other."""
    os.dup2(output, 1)
    os.dup2(output, 2)
    counters.MEMORY.open()
    apart.give_back()
    sys.argv[:], sys.path[0] = [facts.file], os.path.dirname(facts.file)
    kept = [
        sys.modules.pop(name) for name in OWN
    ]  # the snippet may have modules of these names
    import_first(facts.imports)
    steps = Steps(facts, written)
    gc.collect()
    gc.freeze()
    kept.append(script.fresh_main())
    steps.start()
    steps.send({"status": script.run(facts.file)})


def wait(child: int) -> int:
    """Wait for the child to end; an interrupt ends it. Gives its exit code, below 0 the signal that ended it."""
    try:
        _, status = os.waitpid(child, 0)
    except KeyboardInterrupt:
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def shorten(output: bytes, steps: "list[dict]", folder: str) -> str:
    """The output without the folder of the snippet, which is this machine's; the steps' places in it move along."""
    place = os.path.join(folder, "").encode()
    for step in steps:
        if "out" in step:
            step["out"] = [len(output[:at].replace(place, b"")) for at in step["out"]]
    return output.replace(place, b"").decode("utf-8", "backslashreplace")


def compose(
    facts: source.Source, code: int, output: bytes, lines: "list[dict]"
) -> "tuple[str, str]":
    """The trace made of the child's lines, and what went wrong, `FILE:LINE: what`: one of them is empty."""
    steps, folder, file = (
        [line for line in lines if "event" in line],
        *os.path.split(facts.file),
    )
    last = lines[-1] if lines and "event" not in lines[-1] else {}
    at = last.get("line") or next(
        (step["next"] for step in reversed(steps) if step["next"]), 1
    )
    printed = shorten(output, steps, folder)
    if "error" in last:
        return "", f"{file}:{at}: the recorder failed: {last['error']}\n"
    if code < 0 or not steps:
        cause = (
            f"the interpreter was ended by {signal.Signals(-code).name}"
            if code < 0
            else "nothing ran: " + printed
        )
        return "", f"{file}:{at}: {cause}\n"
    return form.text(
        facts.text, last.get("status"), "truncated" in last, printed, steps
    ), ""


def main(file: str) -> int:
    """Record one snippet: the trace or what went wrong is written, the exit code of the recorder given."""
    try:
        facts = source.read(file)
    except (SyntaxError, ValueError) as error:  # the second for what is not text
        what = f"{getattr(error, 'lineno', None) or 1}: not Python: {getattr(error, 'msg', error)}"
        print(f"{os.path.basename(file)}:{what}", file=sys.stderr)
        return 1
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as written:
        child = os.fork()
        if not child:
            play(facts, output.fileno(), written.fileno())
            return 0  # the snippet's interpreter shuts down
        code = wait(child)
        output.seek(0)
        written.seek(0)
        trace, wrong = compose(
            facts, code, output.read(), [json.loads(line) for line in written]
        )
    print(trace or wrong, end="", file=sys.stdout if trace else sys.stderr)
    return 0 if trace else 1


if code := main(os.path.abspath(sys.argv[1])):
    sys.exit(code)
