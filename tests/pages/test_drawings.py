"""A drawing agrees with the numbers it was drawn from."""

from itertools import pairwise

import pytest
from bs4 import BeautifulSoup, Tag

from living_memory import drawing
from living_memory.book import model
from living_memory.book.authored import pages
from living_memory.book.fences import calls_in, run_fences
from living_memory.project import HOME

TITLED = ("bars", "first_bars", "rounds")
"""The kinds of picture that show amounts of anything."""


def picture(kind: str, name: str) -> Tag:
    """The picture of this kind, parsed."""
    return BeautifulSoup(drawing(kind, name), "html.parser").svg


def numbers(the_book: model.Book, name: str, label: str) -> list[int]:
    """What the newest Python printed there."""
    line = list(the_book.outputs(name).values())[-1][label]
    return [int(word) for word in line.value.replace("+", " ").split()]


def widths(found: list[Tag]) -> list[float]:
    """How wide the rectangles are."""
    return [float(rect["width"]) for rect in found]


def test_pool_is_to_scale(the_book: model.Book) -> None:
    """Header, blocks and unused end of a pool are as wide as their bytes, and the marks are as many as the letters."""
    name = "blocks-pools-arenas/pool_map"
    pool, header, block = numbers(the_book, name, "pool, header, block")
    rows = [line.value for line in list(the_book.outputs(name).values())[-1].values()][
        1:
    ]
    svg = picture("block_map", name)
    blocks = svg.select("rect.taken, rect.free, rect.again")
    drawn = [
        rect for rect in blocks if rect["height"] != "12"
    ]  # the legend's are 12 high
    assert len(drawn) == sum(map(len, rows))
    byte = widths(drawn)[0] / block
    assert widths(drawn) == pytest.approx([block * byte] * len(drawn), abs=0.1)
    unused = pool - header - block * len(rows[0])
    for kind, size in (("header", header), ("unused", unused)):
        ends = [rect for rect in svg.select(f"rect.{kind}") if rect["height"] != "12"]
        assert widths(ends) == pytest.approx([size * byte] * len(rows), abs=0.1)
    again = [rect for rect in drawn if "again" in rect["class"]]
    assert len(again) == sum(old == "." != new for old, new in zip(*rows))
    assert sum("free" in rect["class"] for rect in drawn) == sum(
        row.count(".") for row in rows
    )


def test_pool_before_a_guess_shows_its_first_moment_alone() -> None:
    """No block is taken again there, and no word says that one will be."""
    name = "blocks-pools-arenas/pool_map"
    whole = picture("block_map", name)
    before = picture("block_map_before", name)
    assert len(whole.select("text.head")) == 2 and len(before.select("text.head")) == 1
    assert whole.select("rect.again") and not before.select("rect.again")
    assert "again" not in drawing("block_map_before", name)


def test_blocks_of_a_pool_do_not_overlap() -> None:
    """Blocks lie side by side, in the picture's bounds."""
    svg = picture("block_map", "blocks-pools-arenas/pool_map")
    wide = float(svg["viewbox"].split()[2])
    lines: dict[str, list[tuple[float, float]]] = {}
    for rect in svg.select("rect"):
        if rect["height"] != "12":
            lines.setdefault(rect["y"], []).append(
                (float(rect["x"]), float(rect["width"]))
            )
    for line in lines.values():
        for (x, width), (after, _) in zip(sorted(line), sorted(line)[1:]):
            assert x + width == pytest.approx(after, abs=0.2)
        assert max(x + width for x, width in line) <= wide


def test_objects_are_to_scale(the_book: model.Book) -> None:
    """Each part of each object is as wide as its bytes, and all headers stand below each other."""
    name = "anatomy-of-an-object/parts_to_scale"
    labels = list(list(the_book.outputs(name).values())[-1])
    svg = picture("anatomy", name)
    bars = [rect for rect in svg.select("rect") if rect["height"] != "12"]
    sizes = [
        size for label in labels for size in numbers(the_book, name, label) if size
    ]
    byte = widths(bars)[0] / sizes[0]
    assert widths(bars) == pytest.approx([size * byte for size in sizes], abs=0.2)
    headers = [rect["x"] for rect in bars if "header" in rect["class"]]
    assert len(headers) == len(labels) and len(set(headers)) == 1
    said = [text.get_text() for text in svg.select("text.head")]
    assert said == [
        f"{label}, {sum(numbers(the_book, name, label))} bytes" for label in labels
    ]


def test_object_without_words_before_its_header_is_drawn(
    the_book: model.Book,
) -> None:
    """A line of three numbers has header, value and rest; the first bar of each object is its header."""
    name = "anatomy-of-an-object/what_a_number_costs"
    labels = list(list(the_book.outputs(name).values())[-1])
    bars = [
        rect
        for rect in picture("anatomy", name).select("rect")
        if rect["height"] != "12"
    ]
    assert "header" in bars[0]["class"]
    assert sum("header" in bar["class"] for bar in bars) == len(labels)


def test_each_bar_opens_a_part_of_the_one_above(the_book: model.Book) -> None:
    """An arena has as many parts as pools, a pool as many as blocks, and the object fills its share of the block."""
    name = "blocks-pools-arenas/equal_blocks"
    labels = list(list(the_book.outputs(name).values())[-1])
    sizes = [numbers(the_book, name, label)[0] for label in labels]
    arena, pool, header, blocks, block, held = sizes
    svg = picture("nested", name)
    bars: dict[str, list[Tag]] = {}
    for rect in svg.select("rect"):
        bars.setdefault(str(rect["y"]), []).append(rect)
    first, second, third = bars.values()
    parts = [rect for rect in second if "header" not in rect["class"]]
    parts = [rect for rect in parts if "unused" not in rect["class"]]
    assert (len(first), len(parts)) == (arena // pool, blocks), "a part is left out"
    opened = [sum("opened" in rect["class"] for rect in bar) for bar in bars.values()]
    assert opened == [1, 1, 1], "each bar opens one part"
    whole = sum(widths(second))
    assert widths(second)[0] / whole == pytest.approx(header / pool, abs=0.001)
    assert widths(third)[0] / sum(widths(third)) == pytest.approx(
        held / block, abs=0.001
    )
    assert whole == pytest.approx(sum(widths(first)), abs=3)


def test_unknown_drawing_is_named() -> None:
    """With those that there are; so is an unknown snippet."""
    with pytest.raises(KeyError, match="no drawing 'anatomie'; there are anatomy"):
        drawing("anatomie", "anatomy-of-an-object/parts_to_scale")
    with pytest.raises(KeyError, match="no snippet 'no/such'"):
        drawing("anatomy", "no/such")


def test_stairs_are_to_scale(the_book: model.Book) -> None:
    """Each step is as high as its places and as wide as its stretch, and no place in use is above its step."""
    name = "lists-grow/staircase"
    lines = list(the_book.outputs(name).values())[-1]
    lengths = [int(label.split()[1]) for label in lines]
    places = [int(line.value.split()[0]) for line in lines.values()]
    svg = picture("stairs", name)
    steps = [rect for rect in svg.select("rect.spare") if rect["height"] != "12"]
    assert len(steps) == len(places) - 1  # the empty list has none
    place = float(steps[-1]["height"]) / places[-1]
    heights = [float(rect["height"]) for rect in steps]
    assert heights == pytest.approx([place * number for number in places[1:]], abs=0.2)
    item = widths(steps)[0] / (lengths[2] - lengths[1])
    spans = [after - before for before, after in pairwise([*lengths[1:], places[-1]])]
    assert widths(steps) == pytest.approx([item * span for span in spans], abs=0.2)
    for rect, used in zip(steps, svg.select("polygon.used")):
        tops = [float(corner.split(",")[1]) for corner in used["points"].split()]
        assert min(tops) >= float(rect["y"]) - 0.2


@pytest.mark.parametrize(
    "name", ["sets/five_containers", "four-meters/one_story", "sizes/containers"]
)
def test_bars_are_to_scale(the_book: model.Book, name: str) -> None:
    """Each line with a unit has a bar as long as its number, the longest fills the picture; the words say it, too.

    Where no line has a unit, as with sizes, each line has a bar.
    """
    lines = list(list(the_book.outputs(name).values())[-1].values())
    printed = [line for line in lines if " " in line.value] or lines
    amounts = [float(line.value.split()[0]) for line in printed]
    svg = picture("bars", name)
    drawn = widths(svg.select("rect.amount"))
    unit = max(drawn) / max(amounts)
    hair = 1  # the bar of nothing is seen, too
    wide = [max(unit * amount, hair) for amount in amounts]
    assert drawn == pytest.approx(wide, abs=0.2)
    assert max(drawn) == float(svg["viewbox"].split()[2]) - 16
    assert [word.text for word in svg.select(".head")] == [
        line.label for line in printed
    ]
    said = [float(word.text.split()[0]) for word in svg.select(".end")]
    assert said == amounts


def test_first_bars_tell_nothing_of_what_comes_after() -> None:
    """They are those before the first change of group, and the longest of them fills the picture."""
    name = "four-meters/one_story"
    svg, both = picture("first_bars", name), picture("bars", name)
    said, more = ([head.text for head in one.select(".head")] for one in (svg, both))
    assert said == [head for head in more if head.startswith("all, ")] != more
    assert max(widths(svg.select("rect.amount"))) == 360 - 16


def test_bars_of_one_group_stand_together() -> None:
    """What is said of another moment has more room before it; a line without a unit has no bar."""
    svg = picture("bars", "four-meters/one_story")
    tops = [float(bar["y"]) for bar in svg.select("rect.amount")]
    steps = [after - before for before, after in pairwise(tops)]
    assert steps == [40, 40, 54, 40, 40]


def test_rounds_are_to_scale(the_book: model.Book) -> None:
    """A bar a round, as high as its number beside the most of its meter; the words say each last number, too."""
    name = "hunt/three_meters"
    lines = list(list(the_book.outputs(name).values())[-1].values())
    printed = [[int(word) for word in line.value.split()] for line in lines]
    meters: dict[str, int] = {}
    for line, amounts in zip(lines, printed):
        meter = line.label.partition(", ")[2]
        meters[meter] = max(meters.get(meter, 0), *amounts)
    svg = picture("rounds", name)
    heights = [float(rect["height"]) for rect in svg.select("rect.amount")]
    wanted: list[float] = []
    for meter, most in meters.items():
        for line, amounts in zip(lines, printed):
            if line.label.endswith(f", {meter}"):
                wanted += [48 * amount / most for amount in amounts]
    assert heights == pytest.approx(wanted, abs=0.1)
    said = BeautifulSoup(drawing("rounds", name), "html.parser").find(role="img")
    words = str(said["aria-label"])
    for line, amounts in zip(lines, printed):
        program, _, meter = line.label.partition(", ")
        assert f"{amounts[-1]} {meter}" in words.partition(f"{program}:")[2]


def test_picture_of_amounts_says_what_is_compared() -> None:
    """The amounts stand in it; of what they are, no kind of picture knows."""
    bare = []
    for page, text in pages(HOME):
        for fence in run_fences(text):
            for call in calls_in(fence):
                if call.given.get("kind") in TITLED and "caption" not in call.given:
                    bare.append(f"docs/{page}:{call.line}: {call.name}")
    assert not bare, "\n".join([*bare, 'To do: `drawing("bars", "…/…", "What it is")`'])
