"""The trace as text: JSON, laid out so that a diff can be read.

A line for each key; within `objects` and `steps`, a line for each object and for the head of each step.
"""

import json
import struct
import sys

FORMAT = 1


def dump(value: object) -> str:
    """JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def build() -> dict:
    """What kind of interpreter this is."""
    gil = getattr(sys, "_is_gil_enabled", lambda: True)()
    return {
        "bits": struct.calcsize("P") * 8,
        "gil": gil,
        "debug": hasattr(sys, "gettotalrefcount"),
    }


def births(steps: "list[dict]") -> "dict[str, dict]":
    """The type of each object, and the number of the step that first shows it, by the object's number."""
    found: dict[str, dict] = {}
    for at, step in enumerate(steps):
        for number, one in step["objs"].items():
            found.setdefault(number, {"type": one["type"], "born": at})
    return found


def rows(objects: "dict[str, dict]") -> str:
    """An object of objects, a line for each."""
    lines = [f"{dump(number)}:{dump(one)}" for number, one in objects.items()]
    return "{\n" + ",\n".join(lines) + "\n}" if lines else "{}"


def step_text(step: dict) -> str:
    """A step: a line for its head, and one for each object."""
    head = dump({key: value for key, value in step.items() if key != "objs"})
    return f'{head[:-1]},"objs":{rows(step["objs"])}}}'


def text(
    source: str, status: "int | None", truncated: bool, output: str, steps: "list[dict]"
) -> str:
    """The whole trace; `status` is 0, -1 where the snippet raised, None where it did not come to its own end."""
    plain = {
        "v": FORMAT,
        "python": sys.version.split()[0],
        "build": build(),
        "source": source,
    }
    plain |= {"status": status, "truncated": truncated, "output": output}
    lines = [f"{dump(key)}:{dump(value)}" for key, value in plain.items()]
    lines += [
        '"objects":' + rows(births(steps)),
        '"steps":[\n' + ",\n".join(map(step_text, steps)) + "\n]",
    ]
    return "{\n" + ",\n".join(lines) + "\n}\n"
