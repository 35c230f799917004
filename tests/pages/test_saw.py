"""The drawing of a saw is to scale, and says what the recording says."""

from xml.etree import ElementTree

from living_memory.inside import outputs
from living_memory.pages.drawings import saw

PRINTED = """\
700, 160 made: 160
700, 320 made: 40
1400, 160 made: 160
1400, 320 made: 1280
"""


def test_teeth_are_to_scale() -> None:
    """A bar for each line, as high as its number, on one scale for both settings; the claim has the highest ones."""
    said, drawn, _ = saw.draw_saw(outputs.parse(PRINTED))
    bars = ElementTree.fromstring(drawn).findall("rect")
    heights = [float(bar.get("height", "")) for bar in bars]
    scale = saw.HIGH / 1280
    for height, waiting in zip(heights, (160, 40, 160, 1280), strict=True):
        assert abs(height - waiting * scale) < 0.1
    assert "up to 160 with a threshold of 700" in said
    assert "up to 1280 with a threshold of 1400" in said
