"""A saw to scale: how many wait, bar beside bar, in one panel for each setting."""

from markupsafe import Markup

from ...inside.outputs import Output
from ...watching import svg
from .parts import Picture

WIDE, HIGH, EDGE = 344, 90, 8
"""How wide and high the bars of one panel stand, and what is left free on either side."""
HEAD = 24
"""The space above the bars, for the words."""
PANEL = HEAD + HIGH + 24
Teeth = dict[int, int]
"""How many had been made, and how many waited then."""


def draw_saw(output: Output) -> Picture:
    """The panels of this output, of which each line is `SETTING, N made: W`, in its order."""
    panels: dict[str, Teeth] = {}
    for label, line in output.items():
        setting, made = label.removesuffix(" made").split(", ")
        panels.setdefault(setting, {})[int(made)] = int(line.value)
    most = max(max(teeth.values()) for teeth in panels.values())
    drawn: list[Markup] = []
    for place, (setting, teeth) in enumerate(panels.items()):
        drawn += panel(setting, teeth, place * PANEL, most)
    height = len(panels) * PANEL
    box = f"0 0 {WIDE + 2 * EDGE} {height}"
    return Picture(claim(panels), svg.tag("svg", *drawn, class_="lm-bars", viewBox=box))


def claim(panels: dict[str, Teeth]) -> str:
    """What the picture shows, as a sentence: the highest tooth of each setting."""
    said = [
        f"up to {max(teeth.values())} with a threshold of {int(setting)}"
        for setting, teeth in panels.items()
    ]
    return f"Each bar is the number of dead pages that wait: {' and '.join(said)}."


def panel(setting: str, teeth: Teeth, top: float, most: int) -> list[Markup]:
    """Its words, and a bar for each count; `most` is the count of the highest bar of all panels."""
    width = WIDE / len(teeth)
    floor = top + HEAD + HIGH
    words = f"threshold {int(setting)}: up to {max(teeth.values())} wait"
    drawn = [svg.text(words, EDGE, top + 13, "head")]
    for place, waiting in enumerate(teeth.values()):
        height = HIGH * waiting / most
        drawn.append(
            svg.rect(
                x=EDGE + place * width,
                y=floor - height,
                width=width - 3,
                height=height,
                radius=0,
                class_="amount",
            )
        )
    return drawn
