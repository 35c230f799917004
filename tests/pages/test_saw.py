"""The drawing of a saw is to scale, and says what the recording says."""

from xml.etree import ElementTree

from living_memory.book import model
from living_memory.pages.drawings import saw

SAW = "when-the-collector-runs/saw"


def test_teeth_are_to_scale(the_book: model.Book) -> None:
    """A bar for each line, as high as its number, on one scale for both settings; the claim has the highest ones."""
    *_, output = the_book.outputs(SAW).values()
    waiting = [int(line.value) for line in output.values()]
    said, drawn = saw.draw_saw(output)
    bars = ElementTree.fromstring(drawn).findall("rect")
    heights = [float(bar.get("height", "")) for bar in bars]
    assert len(heights) == len(waiting)
    scale = saw.HIGH / max(waiting)
    for height, number in zip(heights, waiting):
        assert abs(height - number * scale) < 0.1
    half = len(waiting) // 2
    for teeth in (waiting[:half], waiting[half:]):
        assert f"{max(teeth):,}" in said
