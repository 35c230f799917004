"""Each box shows what its object holds, by the names that a person knows, on every Python here."""

import json
from functools import partial
from pathlib import Path
from textwrap import dedent

import proofs
import pytest
from mutants import Judge, Mutant, is_caught

from living_memory.book import model
from living_memory.book.python import Python
from living_memory.watching.picture.box_words import notes
from living_memory.watching.picture.references import who_holds
from living_memory.watching.picture.story import Story

BOXES = {
    "a private name": (
        """
        class Stack:
            def __init__(self):
                self.__items = []
        class Outer:
            class _Inner:
                def __init__(self):
                    self.__deep = []
        stack = Stack()
        inner = Outer._Inner()
        """,
        {"Stack": ["_Stack__items"], "_Inner": ["_Inner__deep"]},
    ),
    "a name that is not in the text": (
        """
        class Bag:
            pass
        bag = Bag()
        for at in range(2):
            setattr(bag, "item%d" % at, [at])
        vars(bag).update(more=[])
        object.__setattr__(bag, "last", {})
        """,
        {"Bag": ["item0", "item1", "more", "last"]},
    ),
    "a name that came again": (
        """
        class Bag:
            pass
        bag = Bag()
        bag.first = []
        bag.second = []
        del bag.first
        bag.first = {}
        """,
        {"Bag": ["second", "first"]},
    ),
    "slots as they are written, those of a base class before": (
        """
        class Base:
            __slots__ = ("second", "__first")
            def __init__(self):
                self.__first = []
                self.second = []
        class Child(Base):
            __slots__ = ("beta", "alpha", "__dict__")
        child = Child()
        child.more = []
        child.alpha = child.beta = []
        """,
        {"Child": ["second", "_Base__first", "beta", "alpha", "more"]},
    ),
    "a dict that is not the attributes": (
        """
        class Store:
            def __init__(self):
                self.__kept = {}
        store = Store()
        store._Store__kept["pear"] = []
        """,
        {"Store": ["_Store__kept"], "dict": ["'pear'"]},
    ),
    "a dict of the standard library": (
        """
        from collections import OrderedDict, UserDict, defaultdict
        groups = defaultdict(list)
        groups["pear"].append([])
        basket = OrderedDict()
        basket["fig"] = []
        basket.owner = []
        own = UserDict()
        """,
        {
            "defaultdict": ["'pear'", "default_factory"],
            "OrderedDict": ["'fig'", "owner"],
            "UserDict": ["data"],
        },
    ),
    "the fields of a dataclass": (
        """
        from dataclasses import dataclass
        @dataclass
        class Card:
            rank: list
            suit: list
            def __post_init__(self):
                self.rank = self.rank
        card = Card([], [])
        del card.rank
        card.rank = []
        """,
        {"Card": ["rank", "suit"]},
    ),
    "the fields of a named tuple": (
        """
        from collections import namedtuple
        Point = namedtuple("Point", "x y")
        point = Point([], 2)
        """,
        {"Point": ["x", "y"]},
    ),
    "the value of a member": (
        """
        from enum import Enum
        class Color(Enum):
            RED = []
        color = Color.RED
        """,
        {"Color": ["_value_"], "class Color": ["RED"]},
    ),
    "a function": (
        """
        def count(step=[]):
            return step
        count.calls = []
        """,
        {"function": ["step=", ".calls"]},
    ),
    "what a cache keeps": (
        """
        from functools import lru_cache
        class Circle:
            @lru_cache
            def scaled(self, by):
                return [by]
        circle = Circle()
        circle.scaled(2)
        """,
        {"_lru_cache_wrapper": ["function", "tuple"], "class Circle": ["scaled"]},
    ),
    "more attributes than instances keep in place": (
        """
        class Wide:
            pass
        wide = Wide()
        vars(wide).update((f"item{at}", at) for at in range(40))
        any(delattr(wide, f"item{at}") for at in range(39))
        wide.last = []
        """,
        {"Wide": ["item39", "last"]},
    ),
    "a dict that was taken": (
        """
        class Node:
            def __init__(self):
                self.left = []
        node = Node()
        own = node.__dict__
        own["right"] = []
        other = Node()
        other.__dict__ = own
        """,
        {"Node": ["left", "right"]},
    ),
    "an error": (
        """
        error = OSError(2, "no such file", "tea.txt")
        """,
        {"FileNotFoundError": ["errno", "strerror", "filename"]},
    ),
}
"""What is shown: a program, and for each type of a box at its end the words before its arrows.

Of two boxes of one type both have these.
"""


def traced(python: Python, folder: Path, source: str) -> dict:
    """The trace of a program."""
    path = folder / "program.py"
    path.write_text(dedent(source).lstrip(), encoding="utf-8")
    return json.loads(proofs.record(python, path))


def words(key: object, objects: dict[str, dict]) -> str:
    """What stands before an arrow; of the key of a dict its text, of a longer one its type."""
    if not isinstance(key, dict):
        return str(key)
    one = objects[str(key["ref"])]
    return one.get("text", one["type"])


def of_type(one: dict) -> str:
    """The type of an object, `class Color` for a class of that name."""
    return f"class {one['name']}" if one["kind"] == "class" else one["type"]


@pytest.mark.parametrize("what", BOXES)
def test_box_names_what_its_object_holds(
    what: str, python: Python, tmp_path: Path
) -> None:
    """The rows of a box have these names, in this order."""
    source, expected = BOXES[what]
    objects = traced(python, tmp_path, source)["steps"][-1]["objs"]
    for kind, names in expected.items():
        rows = [
            [words(key, objects) for key, _ in one["slots"]]
            for one in objects.values()
            if of_type(one) == kind
        ]
        assert names in rows, f"{what}, on {python.minor}: {kind} shows {rows}"
        assert all(row in (names, []) for row in rows), rows


def test_reading_makes_no_dict(python: Python, tmp_path: Path) -> None:
    """An instance has no dict of its own after it was drawn, as its size and the program itself tell."""
    source = """
        import sys
        class Node:
            def __init__(self):
                self.__left = []
        node = Node()
        setattr(node, "right", [])
        before = sys.getsizeof(node)
        node.__dict__
    """
    steps = traced(python, tmp_path, source)["steps"]
    marks = [
        "dict" in one
        for one in steps[-2]["objs"].values()
        if one["type"] == "Node" and one["kind"] == "inst"
    ]
    has_dict_from_the_start = python.minor == "3.10"
    assert marks == [has_dict_from_the_start]


def test_other_class_is_the_same_object(python: Python, tmp_path: Path) -> None:
    """An object that is given another class is not freed: it has its number, and the name of the new class."""
    source = """
        class Closed:
            pass
        class Open:
            pass
        door = Closed()
        other = Open()
        door.__class__ = Open
        door = Closed()
    """
    steps = traced(python, tmp_path, source)["steps"]
    doors = [dict(step["frames"][0]["vars"])["door"] for step in steps[-3:]]
    before, after, another = doors
    assert before == after != another
    types = [step["objs"][str(before)]["type"] for step in steps[-3:-1]]
    assert types == ["Closed", "Open"]


def story(python: Python, folder: Path, source: str) -> Story:
    """What the picture has of a program."""
    return Story(traced(python, folder, source))


def test_class_names_its_bases(python: Python, tmp_path: Path) -> None:
    """In the box of a class stands from which classes it is derived."""
    source = """
        class Animal:
            kinds = []
        class Dog(Animal):
            names = []
    """
    told = story(python, tmp_path, source)
    said = {
        label: list(notes(one)) for label, one in told.boxes(told.snapshots[-1]).items()
    }
    assert said["class Dog"] == ["derived from Animal"] and not said["class Animal"]


def test_member_is_called_by_its_name(python: Python, tmp_path: Path) -> None:
    """A member of an enumeration is `Color.RED`, and the machinery of the class has no boxes."""
    source = """
        from enum import Enum
        class Color(Enum):
            RED = 1
            GREEN = 2
        color = Color.RED
    """
    told = story(python, tmp_path, source)
    assert set(told.labels.values()) == {"class Color", "Color.RED", "Color.GREEN"}


def test_cache_is_named_as_the_holder(python: Python, tmp_path: Path) -> None:
    """What only a cache keeps has its arrow from the cache, which is called by the name of its function."""
    source = """
        from functools import lru_cache
        @lru_cache
        def square(side):
            return [side]
        result = square(2)
        del result
    """
    told = story(python, tmp_path, source)
    last = told.snapshots[-1]
    [kept] = [one for one in last.things.values() if one.type == "list"]
    [holder] = who_holds(told, last)[kept.uid].counted
    assert told.labels[holder.owner] == "cache of square()"


def test_default_of_a_method_is_there_before_a_call(
    python: Python, tmp_path: Path
) -> None:
    """All calls share it: it stands with its class, what it holds adds up, and no call is told to make it anew."""
    source = """
        class Basket:
            def add(self, pear, pears=[], *, seen={}, name="", more=()):
                pears.append(pear)
        basket = Basket()
        basket.add(1)
    """
    told = story(python, tmp_path, source)
    made, *_, last = [one for one in told.snapshots if one.things]
    keys = ["add(pears=)", "add(seen=)"]
    for snapshot in (made, last):
        [basket] = [one for one in snapshot.things.values() if one.kind == "class"]
        assert [slot.key for slot in basket.slots] == keys
        for slot in basket.slots:
            assert not who_holds(told, snapshot)[slot.uid].rings


def test_loop_is_told_from_a_name_that_borrows(python: Python, tmp_path: Path) -> None:
    """Since 3.14 a call may borrow an argument: the count of two is then a name and the loop, and not two names."""
    source = """
        def last(rows):
            for place, row in enumerate(rows):
                found = row
            return found
        def ask():
            mine = [[1], [2]]
            return last(mine)
        ask()
    """
    told = story(python, tmp_path, source)
    within = next(one for one in told.snapshots if "found" in one.frames[-1].names)
    mine = who_holds(told, within)[within.frames[1].names["mine"]]
    assert "the `for` loop" in mine.reasons and mine.rings >= 1
    names = [one.name for one in mine.counted]
    assert names == (["mine"] if mine.repeats else ["mine", "rows"])


def test_part_without_a_row_is_named(python: Python, tmp_path: Path) -> None:
    """A function that its class holds as a method is held by a part of a box, and by no running line."""
    source = """
        class Basket:
            def add(self):
                pass
        basket = Basket()
        add = basket.add
    """
    told = story(python, tmp_path, source)
    last = told.snapshots[-1]
    [method] = [one for one in last.things.values() if one.kind == "func"]
    assert method.undrawn == {"(part)": 1}


def test_imports_leave_no_boxes(python: Python, tmp_path: Path) -> None:
    """What the standard library loses while a class is made is not drawn."""
    source = """
        from dataclasses import dataclass
        @dataclass(slots=True)
        class Card:
            suit: list
        card = Card([])
    """
    told = story(python, tmp_path, source)
    types = {one.type for one in told.snapshots[-1].things.values()}
    assert types <= {"type", "Card", "list"}, types


def test_class_of_another_module_is_no_stranger(python: Python, tmp_path: Path) -> None:
    """An instance of a class beside the program is one, with methods or without; what it hides is counted."""
    shelf = """
        class Bare:
            pass
        class Below(Bare):
            pass
        class Slotted:
            __slots__ = ("load",)
        class Full:
            def __init__(self):
                self._own = []
    """
    (tmp_path / "shelf.py").write_text(dedent(shelf), encoding="utf-8")
    source = """
        import shelf
        all = [shelf.Bare(), shelf.Below(), shelf.Slotted(), shelf.Full()]
        for one in all:
            one.load = None if one is all[3] else []
    """
    objects = traced(python, tmp_path, source)["steps"][-1]["objs"].values()
    shown = {one["type"]: one for one in objects if one["kind"] == "inst"}
    assert list(shown) == ["Bare", "Below", "Slotted", "Full"]
    assert [len(one["slots"]) for one in shown.values()] == [1, 1, 1, 1]
    assert shown["Full"]["hidden"] == 1


# A recorder with a mistake in it fails these tests: each case and each test above is seen failing by one.

NO_DICT = Mutant(
    "attributes.py",
    "    found += [Attribute(word_of(key), value) for key, value in dict.items(own)]",
    "    found += []",
)
NO_SLOTS = Mutant("attributes.py", "found = {**of_class, **found}", "found = {}")
OF_BOXES = {
    "a private name": Mutant(
        "attributes.py",
        "if one.value is not EMPTY]",
        'if one.value is not EMPTY and one.name[0] != "_"]',
    ),
    "a name that is not in the text": NO_DICT,
    "a name that came again": Mutant(
        "inline_values.py", "in found.order:", "in sorted(found.order):"
    ),
    "slots as they are written, those of a base class before": Mutant(
        "attributes.py", "if len(order) == len(found):", "if False:"
    ),
    "a dict that is not the attributes": Mutant(
        "attributes.py", "if id(value) == address and", "if"
    ),
    "a dict of the standard library": Mutant(
        "object_kinds.py", "return library_dict", "return mapping"
    ),
    "the fields of a dataclass": Mutant(
        "instances.py",
        "[*as_declared(around.once(declared, type(value)), found)]",
        "[*found]",
    ),
    "the fields of a named tuple": Mutant(
        "containers.py",
        "named(tuple.__iter__(value), fields(type(value)))",
        "numbered(tuple.__iter__(value))",
    ),
    "the value of a member": Mutant(
        "instances.py", 'OF_MEMBER = ("_name_",', 'OF_MEMBER = ("_value_",'
    ),
    "a function": Mutant("functions.py", ", *given(value)]", "]"),
    "what a cache keeps": Mutant(
        "caches.py", 'if "__wrapped__" in own:', "if not own:"
    ),
    "more attributes than instances keep in place": NO_DICT,
    "a dict that was taken": NO_DICT,
    "an error": NO_SLOTS,
}
"""By the name of a case of `BOXES`: a recorder that shows other rows there."""
BY_NAME: dict[str, tuple[Mutant, Judge]] = {
    "asks for `__dict__`": (
        Mutant(
            "attributes.py",
            "    own = dict_of(obj)",
            '    own = getattr(obj, "__dict__", None)',
        ),
        test_reading_makes_no_dict,
    ),
    "takes another class for another object": (
        Mutant("identity.py", "return self.recasts and", "return False and"),
        test_other_class_is_the_same_object,
    ),
    "leaves base classes out": (
        Mutant("own_classes.py", 'details["bases"] = bases', "pass"),
        test_class_names_its_bases,
    ),
    "calls a member by nothing": (
        Mutant("instances.py", 'details["name"] = f"', 'details["value"] = f"'),
        test_member_is_called_by_its_name,
    ),
    "takes the key of a cache for its result": (
        Mutant("caches.py", "yield Key(one), next(found)", "yield Key(one), one"),
        test_cache_is_named_as_the_holder,
    ),
    "says of no part whose it is": (
        Mutant("explain.py", '["(part)"] = left', '["(other)"] = left'),
        test_part_without_a_row_is_named,
    ),
    "knows no class without methods": (
        Mutant("classes.py", "if is_heap(one) and any(", "if False and any("),
        test_class_of_another_module_is_no_stranger,
    ),
    "draws what the library loses": (
        Mutant(
            "leftovers.py", "is_common and address in foreign", "is_common and False"
        ),
        test_imports_leave_no_boxes,
    ),
}
"""By what a recorder does wrong: the mistake, and the test that fails by it."""
MISTAKES = BY_NAME | {
    case: (mutant, partial(test_box_names_what_its_object_holds, case))
    for case, mutant in OF_BOXES.items()
}


@pytest.mark.parametrize("wrong", MISTAKES)
def test_recorder_with_a_mistake_is_caught(
    wrong: str, the_book: model.Book, tmp_path: Path
) -> None:
    """On at least one Python its boxes are others."""
    mutant, judge = MISTAKES[wrong]
    pythons = reversed(the_book.pythons.values())
    assert is_caught(mutant, judge, pythons, tmp_path), (
        f"nothing here notices a recorder with `{mutant.new}` in {mutant.file}"
    )


def test_each_case_has_its_mistake() -> None:
    """A new case is seen failing, too."""
    missing = set(BOXES) - set(OF_BOXES)
    assert not missing, f"write the mutant that shows other rows: {missing}"
