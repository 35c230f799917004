"""Whose name it is at the edges of a comprehension, and that no turn of one is lost, on every Python here."""

from pathlib import Path

from proofs import steps

from living_memory.book.python import Python


def frames(step: dict) -> list[str]:
    """The frames of a step, each with its variables: `f x=list`."""
    return [in_words(frame, step) for frame in step["frames"]]


def in_words(frame: dict, step: dict) -> str:
    """One frame: its name, and of each variable the value or the type."""
    words = [frame["name"]]
    for name, number in frame["vars"]:
        one = step["objs"][str(number)]
        words.append(f"{name}={one.get('text', one['type'])}")
    return " ".join(words)


def entering(name: str, found: list[dict]) -> list[list[str]]:
    """The frames below each call of a function that is entered, those of the module left out."""
    entered = [
        step
        for step in found
        if step["event"] == "enter" and step["frames"][-1]["name"] == name
    ]
    return [frames(step)[1:-1] for step in entered]


FIRST = """
class Rows:
    def __iter__(self):
        return iter((5, 6))
def f(x):
    return [x for x in Rows()]
f([7])
"""


def test_name_is_not_lost_while_a_comprehension_begins(
    python: Python, tmp_path: Path
) -> None:
    """What it goes over is asked for its items before or after the names are taken: that of the function stays."""
    below = entering("__iter__", steps(python, tmp_path, FIRST))
    assert below
    for function, *inner in below:
        assert function == "f x=list"
        assert inner in ([], ["<listcomp>"])


LAST = """
class Item:
    def __del__(self):
        print("gone")
def f(x):
    return [1 for x in [Item(), 5]]
f(7)
"""


def test_name_is_not_lost_while_a_comprehension_ends(
    python: Python, tmp_path: Path
) -> None:
    """What dies with the items, as the last turn is over, dies within the comprehension."""
    [below] = entering("__del__", steps(python, tmp_path, LAST))
    assert below == ["f x=7", "<listcomp> x=5"]


TWICE = """
def f(x):
    return [[x for x in x] for x in x]
f([[5]])
"""


def test_name_that_two_comprehensions_take_is_told_once(
    python: Python, tmp_path: Path
) -> None:
    """A frame has each of its variables once, however many comprehensions within it use the name."""
    found = [frames(step) for step in steps(python, tmp_path, TWICE)]
    [inner] = [one for one in found if len(one) == 4]
    [_, function, *_] = inner
    assert function == "f x=list"


USED = """
class Box:
    pass
def f(box):
    return [1 for box.top in (5, 6)]
f(Box())
"""


def test_name_that_is_only_used_stays_with_the_function(
    python: Python, tmp_path: Path
) -> None:
    """`for box.top in …` gives `box` no new meaning."""
    turns = [s for s in steps(python, tmp_path, USED) if s["event"] == "turn"]
    assert len(turns) == 2
    for step in turns:
        [_, function, inner] = frames(step)
        is_inlined = "inlined" in step["frames"][-1]
        assert function == "f box=Box"
        assert inner == ("<listcomp>" if is_inlined else "<listcomp> box=Box")


WAITING = """
import asyncio
async def one(x):
    await asyncio.sleep(0)
    return [x]
async def some():
    yield 3
    yield 4
async def main():
    a = [await one(x) for x in (1, 2)]
    b = [x async for x in some()]
    c = [y for x in (5,) async for y in some()]
    d = [y async for x in some() for y in (x,)]
asyncio.run(main())
"""


def test_turn_that_waits_is_told(python: Python, tmp_path: Path) -> None:
    """A comprehension that pauses within a turn, or waits for its items, tells of each turn once."""
    turns = [s for s in steps(python, tmp_path, WAITING) if s["event"] == "turn"]
    found = [step["line"] for step in turns]
    assert found == [10, 10, 11, 11, 12, 12, 13, 13]
