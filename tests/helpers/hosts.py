"""A page of others that takes in a player, and is as unkind to it as a style can be."""

UNKIND = """\
* { all: unset; font-size: 40px; }
svg { width: 10px; }
p, div, label, text { color: red !important; letter-spacing: 9px; }
:root { --ink: red; --seen: visible; --md-default-fg-color: red; --md-code-font-family: fantasy; }
body, h1 { display: block; }
head { display: none; }
"""
HOST = """<!doctype html>
<html lang="en" dir="rtl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title>
<style>{style}</style></head>
<body><h1>Host</h1>{player}<p id="after">After<svg viewBox="0 0 9 9"></svg></p></body>
</html>"""
SIZES = """(() => {
    const root = document.querySelector("living-memory-player")?.shadowRoot ?? document;
    const one = (css) => root.querySelector(css);
    const style = (css) => getComputedStyle(one(css));
    const words = style(".lm-words"), name = style("svg .name"), svg = one("svg").getBoundingClientRect();
    return [words.fontSize, words.letterSpacing, words.color, words.direction, name.fontFamily, name.fontSize,
            style(".lm-stage").display, svg.width > 100].join(" | ");
})()"""
"""What a style of the page around a player could change, as text."""
AFTER = """(() => {
    const style = getComputedStyle(document.querySelector("#after"));
    return [style.fontSize, style.fontFamily, style.backgroundColor,
            getComputedStyle(document.querySelector("#after svg")).display].join(" | ");
})()"""
"""What a style of the player could change of the page around it."""
SHOWN = """(() => {
    const root = document.querySelector("living-memory-player").shadowRoot;
    const shown = [...root.querySelectorAll(".lm-ran")];
    return shown.filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.innerText).join();
})()"""
"""The line of the step that is shown."""
NEXT = """(() => {
    const root = document.querySelector("living-memory-player").shadowRoot;
    [...root.querySelectorAll(".lm-next")].find((one) => one.checkVisibility({ visibilityProperty: true })).click();
})()"""
"""A press on the button that leads on."""


def host(player: str, style: str = UNKIND) -> str:
    """The page with this player in it."""
    return HOST.format(style=style, player=player)
