"""The drawing of generations is to scale, and says what the recording says."""

import re
from itertools import pairwise
from xml.etree import ElementTree

from living_memory import drawing
from living_memory.book import model
from living_memory.book.comparison import groups
from living_memory.pages.drawings import generations
from living_memory.pages.drawings.parts import Group

GENERATIONS = "when-the-collector-runs/three_generations"


def test_generations_are_to_scale(the_book: model.Book) -> None:
    """Each run stands where its number of sets puts it, on one scale for all Pythons."""
    found = [
        Group(minors[0], output)
        for minors, output in groups(the_book.outputs(GENERATIONS))
    ]
    svg = generations.compare(found).svg
    panels = ElementTree.fromstring(svg).findall("g")
    assert len(panels) == len(found)
    scales = set()
    for panel, (_, output) in zip(panels, found):
        middle = int(output["sets before middle run"].value)
        bars = [
            (float(bar.get("x")) + 1.5, bar.get("class"))
            for bar in panel.findall("rect")
        ]
        kept = [*generations.young_runs(output), middle]
        assert len(bars) == len(kept) and bars[-1][1] == "middle run"
        scales |= {
            round((x - generations.LEFT) / count, 4)
            for (x, _), count in zip(bars, kept)
            if count == middle
        }
        for (x, _), count in zip(bars, kept):
            assert (
                abs(
                    x
                    - generations.LEFT
                    - count * (bars[-1][0] - generations.LEFT) / middle
                )
                < 0.1
            )
    assert max(scales) - min(scales) < 0.0001, "two panels, two scales"


def test_generations_follow_from_the_recording(the_book: model.Book) -> None:
    """The runs come at even distances, and the middle run is the next one after the young runs."""
    for _, output in groups(the_book.outputs(GENERATIONS)):
        runs = [
            *generations.young_runs(output),
            int(output["sets before middle run"].value),
        ]
        steps = {later - earlier for earlier, later in pairwise(runs)}
        assert steps == {int(output["sets to next run"].value)}, (
            "the bars between are not where the runs came"
        )


def test_generations_fit_a_narrow_page(the_book: model.Book) -> None:
    """Nothing leaves the picture, and its text is a sentence that a screen reader can read."""
    html = drawing("generations", GENERATIONS)
    figure = ElementTree.fromstring(html)
    label = figure.find("div").get("aria-label")
    assert re.search(r"3\.10.*3\.13", label) and label in "".join(
        figure.find("figcaption").itertext()
    )
    width, height = map(float, figure.find(".//svg").get("viewBox").split()[2:])
    assert width <= 340, "wider than a telephone shows at a readable size"
    for box in figure.iter("rect"):
        x, y, wide, high = (
            float(box.get(name)) for name in ("x", "y", "width", "height")
        )
        assert x >= 0 and x + wide <= width and y >= 0 and y + high <= height
