"""A generator that a loop alone holds has a box, with the names that it keeps while it pauses."""

from pathlib import Path

import pytest

from living_memory.running import pythons
from living_memory.watching import record
from living_memory.watching.picture.drawing import Drawing
from living_memory.watching.picture.layout import laid_out
from living_memory.watching.picture.narration import narration
from living_memory.watching.picture.scene import Scene
from living_memory.watching.picture.story import Story

PYTHONS = pythons.here({})

LOOP = """\
def pages(sizes):
    for size in sizes:
        page = [0] * size
        yield page


for one in pages([1, 2]):
    print(len(one))
print("end")
"""
OTHERS = """\
import os


def walk():
    for number in range(2):
        for top in os.walk("."):
            break
        total = sum(n for n in [number])


walk()
"""


def scenes_of(source: str, folder: Path, minor: str) -> list[Scene]:
    """The steps of a program that this Python runs."""
    path = folder / "mine.py"
    path.write_text(source, encoding="utf-8")
    trace = record.record(path, PYTHONS[minor], bounds=record.for_a_reader())
    return Drawing(laid_out(Story(trace))).scenes


def generators(scene: Scene) -> list[str]:
    """What the generators of a step are called."""
    return [scene.label(one.uid) for one in scene.boxes if one.type == "generator"]


@pytest.mark.parametrize("minor", PYTHONS)
def test_generator_that_a_loop_alone_holds_is_drawn(minor: str, tmp_path: Path) -> None:
    """From its first line to its end; while it pauses, its box has its names. Then it is freed."""
    scenes = scenes_of(LOOP, tmp_path, minor)
    lines = [scene.now.line for scene in scenes if generators(scene)]
    assert set(lines) == {2, 3, 4, 7, 8} and lines.count(8) == 2
    for scene in scenes:
        if generators(scene):
            assert generators(scene) == ["generator pages"]
            [box] = [one for one in scene.boxes if one.type == "generator"]
            assert box.count == 1 and box.state == "held"
            is_paused = len(scene.now.frames) == 1
            names = [slot.key for slot in box.slots]
            assert names == (["sizes", "size", "page"] if is_paused else [])
    told = [one.html.striptags() for step in narration(scenes) for one in step]
    [freed] = [one for one in told if "generator pages" in one and "freed" in one]
    assert freed.startswith("Nothing refers to "), told


@pytest.mark.parametrize("minor", PYTHONS)
def test_generator_of_a_library_is_not_drawn(minor: str, tmp_path: Path) -> None:
    """Neither that of `os.walk`, nor a generator expression, whose turns are steps of their own."""
    assert [
        one for scene in scenes_of(OTHERS, tmp_path, minor) for one in generators(scene)
    ] == []
