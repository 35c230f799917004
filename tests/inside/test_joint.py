"""Two recordings of one program are one row of steps: the memory of the first, and who died by the second."""

from typing import Any

import pytest

from living_memory.inside.recorder.joint import join


def step(line: int, count: int = 1, **objects: str) -> dict[str, Any]:
    """A step with an object of this kind under each number, `o1="list"`, all with this count."""
    objs = {}
    for number, kind in objects.items():
        objs[number[1:]] = {"kind": "seq", "type": kind, "rc": count, "slots": []}
    names = [(f"name{number}", int(number)) for number in objs]
    frames = [{"name": "module", "vars": names}]
    return {
        "event": "line",
        "line": line,
        "next": line + 1,
        "frames": frames,
        "objs": objs,
    }


def numbers(steps: list[dict[str, Any]], witness: list[dict[str, Any]]) -> list[Any]:
    """The numbers of the objects of each joined step."""
    return [list(one["objs"]) for one in join(steps, witness)]


def test_counts_are_those_of_the_first_run() -> None:
    """The second run, which the interpreter does not specialise, gives no count."""
    [joined] = join([step(1, 2, o1="list")], [step(1, 3, o1="list")])
    assert joined["objs"]["1"]["rc"] == 2


def test_object_that_died_in_the_second_run_is_another() -> None:
    """What has the address of the dead in the first run is told from it by the second."""
    first = [step(1, o1="list"), step(2, o1="list")]
    second = [step(1, o1="list"), step(2, o2="list")]
    assert numbers(first, second) == [["1"], ["2"]]
    assert numbers(first, first) == [["1"], ["1"]]


def test_names_follow_the_numbers() -> None:
    """The names of a frame lead to the objects of their step."""
    first = [step(1, o1="list"), step(2, o1="list", o2="list")]
    second = [step(1, o1="list"), step(2, o5="list", o6="list")]
    joined = list(join(first, second))[-1]
    assert joined["frames"][0]["vars"] == [("name1", 2), ("name2", 3)]


@pytest.mark.parametrize("other", ["dict", "list"])
def test_step_says_where_the_second_run_is_lost(other: str) -> None:
    """From another way on, and at a step with other objects, only addresses tell objects apart, and it says so."""
    first = [step(1, o1="list"), step(2, o1="list"), step(3, o1="list")]
    second = [step(1, o1="list"), step(2, o2=other), step(4, o2=other)]
    joined = list(join(first, second))
    assert ["apart" in one for one in joined] == [False, other == "dict", True]
    assert all(one["objs"] for one in joined)
