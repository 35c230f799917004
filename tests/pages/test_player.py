"""What a reader does with a player: by keyboard, by touch, without JavaScript, on a phone, in the dark, on paper."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from living_memory.project import HOME
from living_memory.running import pythons
from living_memory.watching import record
from living_memory.watching.picture import how_to_read, player

pytestmark = pytest.mark.kept("tests/data/traces", "docs/assets")
NAMES = [
    "self_loop",
    "aliasing",
    "grow",
    "exception",
    "classes",
    "err",
    "recursion",
    "slots",
]
# A strict policy: nothing runs and nothing styles but the two files.
POLICY = "default-src 'none'; script-src 'nonce-here'; style-src 'nonce-here'"
READER = """
  body { color-scheme: light dark; margin: 16px; font: 16px system-ui; }
  body { color: light-dark(#222, #ddd); background: light-dark(#fff, #171b22); }
"""

# Every text of a step against the shape it stands in; what leaves it by more than a pixel.
LEAVING = """() => [...document.querySelectorAll('.lm-watch :is(.box, .names, .place, .pill, .tag) > text')]
.map(text => {
  const shape = text.parentElement.querySelector(':scope > rect').getBBox(), own = text.getBBox();
  const inside = own.x >= shape.x - 1 && own.x + own.width <= shape.x + shape.width + 1;
  return inside ? '' : text.textContent;
}).filter(Boolean)"""
# The lowest contrast between a text of a picture and what lies under it, of this scheme.
CONTRAST = """() => {
  const paint = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const seen = (colours) => {
    paint.fillStyle = 'white'; paint.fillRect(0, 0, 1, 1);
    for (const one of colours) { paint.fillStyle = one; paint.fillRect(0, 0, 1, 1); }
    return [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const linear = (one) => one <= .04045 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4;
  const share = [.2126, .7152, .0722];
  const light = (rgb) => rgb.reduce((sum, one, place) => sum + linear(one / 255) * share[place], 0);
  const found = [...document.querySelectorAll('.lm-watch svg text')].map(text => {
    const under = [getComputedStyle(document.querySelector('.lm-watch')).backgroundColor];
    for (let one = text.parentElement; one.tagName !== 'svg'; one = one.parentElement) {
      const shape = one.querySelector(':scope > rect');
      const fill = shape && getComputedStyle(shape).fill;
      if (shape && fill !== 'none' && !one.matches('.hold')) under.splice(1, 0, fill);
    }
    const [one, other] = [light(seen(under)), light(seen([...under, getComputedStyle(text).fill]))];
    return {ratio: (Math.max(one, other) + .05) / (Math.min(one, other) + .05), text: text.outerHTML};
  });
  return found.reduce((least, one) => one.ratio < least.ratio ? one : least);
}"""


def trace(name: str) -> dict:
    """A trace of the tests."""
    return json.loads(
        (HOME / f"tests/data/traces/{name}.json").read_text(encoding="utf-8")
    )


def written(names: list[str], head: str = "") -> str:
    """A page with these players; `exception` is there for two Pythons."""
    style, script = (
        (HOME / f"docs/assets/player.{kind}").read_text(encoding="utf-8")
        for kind in ("css", "js")
    )
    older = {"exception": {"3.10": trace("exception_3_10")}}
    players = "".join(
        player(trace(name), f"tests/{name}", versions=older.get(name, {}))
        for name in names
    )
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Watch</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        f'<style nonce="here">{READER} {style}</style>{head}</head>'
        f"<body><main><h1>Watch</h1>{players}{how_to_read()}</main>"
        f'<script nonce="here">{script}</script></body></html>'
    )


@pytest.fixture
def opened(browser: Browser) -> Iterator[Callable[..., Page]]:
    """What opens a page with players; at the end the page must have had nothing to complain of."""
    contexts, complaints = [], []

    def open_page(
        *names: str,
        head: str = "",
        width: int = 1280,
        fragment: str = "",
        **options: object,
    ) -> Page:
        contexts.append(
            browser.new_context(viewport={"width": width, "height": 900}, **options)
        )
        page = contexts[-1].new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        text = written(list(names), head)
        page.route(
            "http://127.0.0.1/**",
            lambda route: route.fulfill(body=text, content_type="text/html"),
        )
        page.goto(f"http://127.0.0.1/{fragment}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not complaints


def seen(page: Page) -> list[str]:
    """The heads of the steps that can be seen: the line and its code."""
    return page.locator(".lm-ran:visible").all_inner_texts()


def at(page: Page) -> str:
    """The head of the one step that can be seen."""
    [found] = seen(page)
    return found.split()[1]


def test_steps_without_javascript(opened: Callable[..., Page]) -> None:
    """The arrow keys and the strip step through; what runs is lit; no dead button is shown."""
    page = opened("self_loop", java_script_enabled=False)
    page.keyboard.press("Tab")
    walked = [at(page)]
    for _ in range(8):
        page.keyboard.press("ArrowRight")
        walked.append(at(page))
    assert walked == ["5", "9", "10", "11", "12", "13", "14", "15", "16"]
    page.keyboard.press("ArrowLeft")
    assert at(page) == "15"
    page.locator(".lm-strip label").nth(5).click()
    assert at(page) == "13" and not page.locator(".lm-bar").is_visible()
    colours = page.locator(".lm-line").evaluate_all(
        "all => all.map(one => getComputedStyle(one).backgroundColor)"
    )
    numbers = page.locator(".lm-line").evaluate_all(
        "all => all.map(one => one.dataset.line)"
    )
    lit = [
        number
        for number, colour in zip(numbers, colours)
        if colour != "rgba(0, 0, 0, 0)"
    ]
    assert lit == ["13"]


def test_steps_with_buttons_and_keys(opened: Callable[..., Page]) -> None:
    """Buttons, Home, End and a click on a line go where they say, and the live region tells it."""
    page = opened("self_loop")
    go = {
        name: page.locator(f".lm-bar [data-go={name}]")
        for name in ("first", "back", "next", "play")
    }
    go["next"].click()
    assert at(page) == "9" and page.locator(".lm-at").inner_text() == "2 / 9"
    page.keyboard.press("End")
    assert at(page) == "16" and go["next"].get_attribute("aria-disabled") == "true"
    go["next"].click(force=True)
    assert at(page) == "16"
    go["back"].click()
    assert at(page) == "15"
    page.keyboard.press("Home")
    assert at(page) == "5"
    page.locator(".lm-line[data-line='13']").click()
    assert at(page) == "13"
    words = page.locator(".lm-live").inner_text()
    assert (
        words.startswith("Step 6, line 13.")
        and "It stays in memory until the collector looks." in words
    )
    go["first"].click()
    assert at(page) == "5"


def test_address_names_the_step(opened: Callable[..., Page]) -> None:
    """What the address names after a click opens at that step again; before the first click it names none."""
    page = opened("self_loop", "aliasing")
    assert page.evaluate("location.hash") == ""
    page.locator(".lm-bar [data-go=next]").first.click()
    page.locator(".lm-bar [data-go=next]").first.click()
    address = page.evaluate("location.hash")
    assert address == "#tests/self_loop:3"
    again = opened("self_loop", "aliasing", fragment=address)
    assert again.locator(".lm-at").all_inner_texts() == ["3 / 9", "1 / 7"]


def test_arrow_keys_go_on_after_a_click(opened: Callable[..., Page]) -> None:
    """Whoever has clicked on a button steps on by the arrow keys, and back, and not beyond the ends."""
    page = opened("self_loop")
    page.locator(".lm-bar [data-go=next]").click()
    page.keyboard.press("ArrowRight")
    assert page.locator(".lm-at").inner_text() == "3 / 9"
    for _ in range(5):
        page.keyboard.press("ArrowLeft")
    assert page.locator(".lm-at").inner_text() == "1 / 9"


def test_colours_of_the_strip_have_words(opened: Callable[..., Page]) -> None:
    """Below the strip stands what its colours mean, and each piece says it of itself; no word of what is not on it."""
    page = opened("self_loop")
    words = "Blue: this step. Purple, dotted: something is unreachable. Half red: something is freed."
    assert page.locator(".lm-key:visible").all_inner_texts() == [words]
    for kind, meaning in {"lost": "unreachable", "freed": "freed"}.items():
        pieces = page.locator(f".lm-strip .{kind}")
        titles = pieces.evaluate_all("all => all.map(one => one.title)")
        assert titles and all(f"(something is {meaning})" in one for one in titles)
    for width in (390, 1280):
        page = opened("self_loop", width=width)
        strip = page.locator(".lm-strip").bounding_box()
        key = page.locator(".lm-key").bounding_box()
        assert key["y"] >= strip["y"] + strip["height"] - 1
        assert (key["x"], key["width"]) == (strip["x"], strip["width"])
    assert opened("grow").locator(".lm-key:visible").all_inner_texts() == [
        "Blue: this step. Thin: nothing changes."
    ]


def test_click_on_a_line_of_a_loop_goes_to_its_next_turn(
    opened: Callable[..., Page],
) -> None:
    """A line that runs often is clicked through."""
    page = opened("grow")
    numbers = []
    for _ in range(3):
        page.locator(".lm-line[data-line='5']").click()
        numbers.append(page.locator(".lm-at").inner_text())
    assert numbers == ["3 / 16", "5 / 16", "7 / 16"]


def test_play_goes_to_the_end_and_can_be_stopped(opened: Callable[..., Page]) -> None:
    """Play steps by itself, says so, stops at the end or at once when the reader does something."""
    page = opened(
        "aliasing",
        head="<script nonce='here'>setInterval = (act) => { window.tick = act; return 1; };</script>",
    )
    play = page.locator(".lm-bar [data-go=play]")
    play.click()
    assert (
        at(page) == "2"
        and play.inner_text() == "Pause"
        and play.get_attribute("aria-pressed") == "true"
    )
    for _ in range(9):
        page.evaluate("window.tick()")
    assert at(page) == "8" and play.inner_text() == "Play"
    play.click()
    assert at(page) == "1" and play.inner_text() == "Pause"
    page.locator(".lm-bar [data-go=next]").click()
    assert at(page) == "2" and play.inner_text() == "Play"


def test_a_link_leads_to_a_step(opened: Callable[..., Page]) -> None:
    """`#tests/self_loop:6` opens the sixth step, also when the address changes later, and in another edition."""
    page = opened("self_loop", fragment="#tests/self_loop:6")
    assert at(page) == "13"
    page.evaluate("location.hash = '#tests/self_loop:3'")
    page.wait_for_function("document.querySelector('.lm-at').textContent === '3 / 9'")
    other = opened("exception", fragment="#tests/exception@3.10:3")
    assert at(other) == "5" and other.locator(".lm-editions input").nth(1).is_checked()


def test_other_versions_without_javascript(opened: Callable[..., Page]) -> None:
    """A Python whose picture differs is chosen by a radio button."""
    page = opened("exception", java_script_enabled=False)
    assert page.locator(".lm-reel:visible").count() == 1
    page.locator(".lm-editions label").nth(1).click()
    assert page.locator(".lm-reel:visible").get_attribute("class") == "lm-reel e2"
    assert at(page) == "4"


@pytest.mark.parametrize("javascript", [True, False])
def test_who_holds_it(opened: Callable[..., Page], javascript: bool) -> None:
    """A box that is pointed at or focused says who holds it, and its arrows light up."""
    page = opened("aliasing", java_script_enabled=javascript)
    page.locator(".lm-strip label").nth(2).click()
    first, second = page.locator(".lm-step.s3 .hold").all()
    assert (
        page.locator(".hint:visible").count() == 1
        and not page.locator(".answer:visible").count()
    )
    first.locator("rect").hover()
    assert (
        page.locator(".answer:visible")
        .all_text_contents()[0]
        .startswith("list #1 has 2 references: names basket and lunch.")
    )
    width = "one => getComputedStyle(one).strokeWidth"
    assert first.locator(".line").first.evaluate(width) == "4px"
    assert second.locator(".line").first.evaluate(width) == "1.8px"
    page.mouse.move(0, 0)
    second.focus()
    assert page.locator(".answer:visible").all_text_contents() == [
        "list #2 has 1 reference: name copied."
    ]
    assert second.get_attribute("aria-label").startswith(
        "list #2, new, 72 bytes. list #2 has 1 reference: name copied."
    )


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_jumps(opened: Callable[..., Page], width: int) -> None:
    """All steps of a player are equally high, and nothing is wider than the screen."""
    page = opened(*NAMES, width=width)
    for watch in page.locator(".lm-watch").all():
        radios = watch.locator(".e1 > input")
        heights = radios.evaluate_all(
            "all => all.map(one => (one.click(), one.closest('.lm-watch').offsetHeight))"
        )
        assert len(set(heights)) == 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_every_text_stays_inside_as_measured(opened: Callable[..., Page]) -> None:
    """In a real browser, too, no text leaves its box."""
    assert opened(*NAMES).evaluate(LEAVING) == []


def test_wide_letters_keep_their_cells(
    opened: Callable[..., Page], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Ideographs and emoji stay inside their cells and rows, also where they are cut."""
    program = tmp_path / "fruit.py"
    lines = [
        "\u68a8 = ['\u679c\u7269\u304f\u3060\u3082\u306e', '\U0001f350\U0001f34e', 'pear']",
        "prices = {'\u679c\u7269\u304f\u3060\u3082\u306e\u68a8': '\u679c\u7269\u304f\u3060\u3082\u306e\u68a8'}",
        "fruit = '\U0001f350\U0001f34e\U0001f347' * len(prices) * 9",
    ]
    program.write_text("\n".join(lines), encoding="utf-8")
    *_, newest = pythons.here({}).values()
    wide = record.record(program, newest)
    monkeypatch.setattr(f"{__name__}.trace", lambda name: wide)
    page = opened("fruit")
    page.locator(".lm-bar [data-go=next]").click()
    page.locator(".lm-bar [data-go=next]").click()
    assert page.locator(".lm-step.s3 .place").count() >= 4
    assert page.evaluate(LEAVING) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_player_is_accessible(
    opened: Callable[..., Page], scheme: str, width: int
) -> None:
    """axe finds nothing, at the first step and where something is lost; texts in pictures have contrast."""
    page = opened(*NAMES, width=width, color_scheme=scheme, reduced_motion="reduce")
    for step in (0, 7):
        page.evaluate(
            "at => document.querySelectorAll('.e1').forEach(one => one.querySelectorAll('input')[at]?.click())",
            step,
        )
        found = Axe().run(page, options={"resultTypes": ["violations"]})
        assert not found.response["violations"], found.generate_report()
    least = page.evaluate(CONTRAST)
    assert least["ratio"] >= 4.5, least


def test_paper_shows_every_step(opened: Callable[..., Page]) -> None:
    """Printed, the player is a strip of all its steps, without buttons."""
    page = opened("self_loop")
    page.emulate_media(media="print")
    assert [head.split()[1] for head in seen(page)] == [
        "5",
        "9",
        "10",
        "11",
        "12",
        "13",
        "14",
        "15",
        "16",
    ]
    assert page.locator(".lm-step svg:visible").count() == 9
    assert (
        not page.locator(".lm-bar").is_visible()
        and not page.locator(".lm-strip").is_visible()
    )


@pytest.mark.parametrize(("wish", "moving"), [("reduce", 0), ("no-preference", 1)])
def test_motion_is_a_choice(
    opened: Callable[..., Page], wish: str, moving: int
) -> None:
    """Nothing moves for a reader who wants no motion."""
    page = opened("self_loop", reduced_motion=wish)
    page.locator(".lm-bar [data-go=next]").click()
    page.locator(".lm-bar [data-go=next]").click()
    assert (page.evaluate("document.getAnimations().length") > 0) == bool(moving)


def test_instant_navigation_starts_new_players(opened: Callable[..., Page]) -> None:
    """Where the theme swaps pages without loading them, players of the new page start, each once."""
    head = "<script nonce='here'>window.document$ = {subscribe(act) { window.arrive = act; act(); }};</script>"
    page = opened("self_loop", head=head)
    page.locator("main").evaluate(
        "main => { main.innerHTML = main.innerHTML.replace(' data-ready=\"\"', ''); }"
    )
    page.evaluate("window.arrive(); window.arrive()")
    page.locator(".lm-bar [data-go=next]").click()
    assert page.locator(".lm-at").inner_text() == "2 / 9"
