"""The limits of what can be watched have one table, and what repeats them agrees with it."""

import ast
import re

from living_memory.project import HOME, INSIDE
from living_memory.watching import limits

STYLE = (HOME / "docs/assets/player.css").read_text(encoding="utf-8")


def assignments(source: str) -> dict[str, ast.expr]:
    """What a module assigns to a single name, by that name."""
    found = {}
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            found[node.targets[0].id] = node.value
    return found


def test_each_limit_has_its_reason() -> None:
    """A number is followed by words that say what it bounds."""
    source = (HOME / "src/living_memory/watching/limits.py").read_text(encoding="utf-8")
    _, *body = [
        one for one in ast.parse(source).body if not isinstance(one, ast.Import)
    ]
    numbers, reasons = body[::2], body[1::2]
    assert len(numbers) == len(reasons) > 5
    assert all(isinstance(node, ast.Assign) for node in numbers)
    for node in reasons:
        assert isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        assert len(str(node.value.value).split()) > 10


def test_style_has_a_selector_for_each_step() -> None:
    """A step beyond them would light up nowhere; a selector beyond them is never used."""
    found = re.findall(r"\.s(\d+):checked ?~ ?\* \.s(\d+)", STYLE)
    assert found == [
        (f"{number}", f"{number}") for number in range(1, limits.RECORDED_STEPS + 1)
    ]


def test_style_has_a_selector_for_each_edition() -> None:
    """The first is shown until another one is chosen."""
    found = re.findall(r"\.lm-editions \.e(\d+):checked\) ?> ?\.e(\d+)", STYLE)
    assert found == [
        (f"{number}", f"{number}") for number in range(2, limits.EDITIONS + 1)
    ]


def test_recorder_has_the_limit_of_the_table() -> None:
    """It runs inside a target Python and may import nothing, so it has a number of its own."""
    source = (INSIDE / "recorder/bounds.py").read_text(encoding="utf-8")
    assert ast.literal_eval(assignments(source)["LIMIT"]) == limits.RECORDED_STEPS


def test_recorder_goes_beyond_what_a_reader_follows() -> None:
    """Else nobody could be told by how many steps a program is too long."""
    assert limits.STEPS < limits.RECORDED_STEPS
