"""What `living-memory watch` writes besides a page: the trace, and the picture of one step; each is whole and alone."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from hosts import AFTER, NEXT, SHOWN, SIZES, host
from playwright.sync_api import Browser, Page
from schemas import faults

from living_memory import cli
from living_memory.inside.outputs import is_hidden, named
from living_memory.inside.trace import Trace
from living_memory.running import cache

SOURCE = """\
class Node:
    def __init__(self, value):
        self.value = value
pear = Node([1, "<&>"])
plum = pear
del plum
print("end")
"""
ADDS, FORGETS = 5, 6
"""The steps after which a second name is there, and gone again."""
SVG = "{http://www.w3.org/2000/svg}"
LIGHT, DARK = "rgb(255, 255, 255)", "rgb(23, 27, 34)"
PAPER = "getComputedStyle(document.querySelector('.paper')).fill"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the command is typed, with a program in it."""
    monkeypatch.setattr(cache, "ROOT", tmp_path / "cache")
    here = tmp_path / "here"
    here.mkdir()
    (here / "mine.py").write_text(SOURCE)
    monkeypatch.chdir(here)
    return here


def typed(*options: str) -> int:
    """The exit code of the command with these options."""
    return cli.main(["watch", "mine.py", "--no-open", *options])


HIDDEN = r"""
pears = "a\u202eb\u3164c\x1b[1md\ue0001"
basket = {pears: [pears]}
print(pears)
raise ValueError(pears)
"""
"""It holds, prints and raises what no reader sees."""


@pytest.mark.parametrize("form", ["", "--embed", "--json", "--svg"])
def test_nothing_hidden_is_written(form: str, folder: Path) -> None:
    """A picture, its text for who does not see it and a trace say its escape, and hide nothing of a program's."""
    (folder / "mine.py").write_text(HIDDEN)
    assert typed(*form.split()) == 0
    [written] = (path for path in folder.iterdir() if path.suffix != ".py")
    text = written.read_text(encoding="utf-8")
    unseen = {named(char) for char in text if is_hidden(char)}
    assert not unseen, f"{written.name} has {unseen}: pass it through `visible`"
    assert "u202e" in text, f"{written.name} does not show what was printed"


def test_trace_is_as_its_schema_says(folder: Path) -> None:
    """`--json` writes the whole of what was recorded, by `inside/trace.py`, whatever a program prints."""
    (folder / "mine.py").write_text(
        SOURCE + "print('\\ud800'.encode('utf-8', 'surrogatepass'), '\\x1b[1m')\n"
    )
    assert typed("--json") == 0
    trace = json.loads(Path("mine.trace.json").read_text(encoding="utf-8"))
    assert not list(faults(trace, Trace, "trace"))
    assert trace["source"].startswith(SOURCE) and trace["output"].startswith("end\n")


def test_only_a_page_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """A trace and a picture are for other programs: their names are printed, and nothing opens them."""
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    for flag in ("--embed", "--json", "--svg"):
        assert cli.main(["watch", "mine.py", flag]) == 0
    assert not opened


def picture(*options: str) -> ET.Element:
    """The picture that the command writes, read as XML."""
    assert typed("--svg", *options) == 0
    return ET.parse("mine.step.svg").getroot()


def words(root: ET.Element) -> str:
    """All that is drawn as text."""
    return " ".join("".join(one.itertext()) for one in root.iter(f"{SVG}text"))


def test_picture_is_of_the_step_that_is_asked_for() -> None:
    """A second name is there after one step, struck out after the next; the title names the step and its line."""
    adds, forgets = picture("--step", str(ADDS)), picture("--step", str(FORGETS))
    assert "plum" in words(adds) and "2 refs" in words(adds)
    assert "1 ref" in words(forgets)
    title = forgets.findtext(f"{SVG}title") or ""
    assert title.startswith(f"mine.py, step {FORGETS} of ") and "line 6" in title
    assert "line 6: del plum" in words(forgets)
    about = forgets.findtext(f"{SVG}desc") or ""
    assert "pear refers to Node" in about and "1 reference" in about


def test_picture_has_nothing_that_waits_for_a_hand() -> None:
    """On a slide nobody points at a box, so no question and no answer stands there; and all is on the paper."""
    root = picture("--step", str(ADDS))
    assert "Tap or point" not in words(root)
    assert not [one for one in root.iter() if one.get("tabindex")]


@pytest.fixture
def hosted(browser: Browser, folder: Path) -> Iterator[Callable[..., Page]]:
    """What opens a page, without scripts of its own, that has the player of the program in it."""
    made = []

    def opened(*style: str, options: tuple[str, ...] = (), **context: object) -> Page:
        assert typed("--embed", *options) == 0
        player = (folder / "mine.embed.html").read_text(encoding="utf-8")
        (folder / "host.html").write_text(host(player, *style), encoding="utf-8")
        page = browser.new_page(offline=True, **context)
        page.goto((folder / "host.html").as_uri())
        made.append(page)
        return page

    yield opened
    for page in made:
        page.close()


def test_player_and_the_page_around_it_leave_each_other_alone(
    hosted: Callable[..., Page],
) -> None:
    """Whatever the style of that page says, the player looks as it does elsewhere, and the page as without it."""
    kind, unkind = hosted(""), hosted()
    assert unkind.evaluate(SIZES) == kind.evaluate(SIZES)
    before = unkind.evaluate(AFTER)
    unkind.evaluate("document.querySelector('living-memory-player').remove()")
    assert unkind.evaluate(AFTER) == before


@pytest.mark.parametrize("width", [390, 1280])
def test_embedded_player_is_stepped_without_a_script(
    width: int, hosted: Callable[..., Page], folder: Path
) -> None:
    """It opens at the step that is asked for; a press on its button and the arrow keys lead on; nothing is too wide."""
    page = hosted(
        options=("--step", str(ADDS)), viewport={"width": width, "height": 640}
    )
    assert "<script" not in (folder / "mine.embed.html").read_text(encoding="utf-8")
    assert "line 5" in page.evaluate(SHOWN)
    page.evaluate(NEXT)
    assert "line 6" in page.evaluate(SHOWN)
    page.locator(".lm-reel > input:checked").focus()
    page.keyboard.press("ArrowLeft")
    assert "line 5" in page.evaluate(SHOWN)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize(
    ("prefers", "chosen", "dark"),
    [("dark", (), True), ("light", (), False), ("dark", ("--scheme", "light"), False)],
)
def test_embedded_player_is_accessible_in_its_colours(
    prefers: str, chosen: tuple[str, ...], dark: bool, hosted: Callable[..., Page]
) -> None:
    """In the scheme that is preferred or chosen it has contrast, and each of its parts a name."""
    page = hosted("", options=chosen, color_scheme=prefers)
    paper = page.locator(".lm-watch").evaluate(
        "one => getComputedStyle(one).backgroundColor"
    )
    assert paper == (DARK if dark else LIGHT)
    found = Axe().run(page, context="living-memory-player")
    assert found.violations_count == 0, found.generate_report()


PLAIN_CSS = re.compile(r"var\(|light-dark|:is\(|:has\(|url\(|@import|&")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_style_of_a_picture_is_plain(scheme: str) -> None:
    """Programs for slides know plain selectors and colours alone, and each class that is drawn has its style."""
    root = picture("--step", str(ADDS), "--scheme", scheme)
    style = root.findtext(f"{SVG}style") or ""
    assert not PLAIN_CSS.findall(style)
    assert "@media" not in style and style.count("{") == style.count("}") > 20


@pytest.mark.parametrize(
    ("prefers", "chosen", "paper"),
    [
        ("light", (), LIGHT),
        ("dark", (), DARK),
        ("dark", ("--scheme", "light"), LIGHT),
        ("light", ("--scheme", "dark"), DARK),
    ],
)
def test_picture_has_the_colours_that_are_preferred_or_chosen(
    prefers: str, chosen: tuple[str, ...], paper: str, browser: Browser, folder: Path
) -> None:
    """It follows its reader where nobody has chosen, and all that is drawn lies on its paper."""
    picture("--step", str(ADDS), *chosen)
    page = browser.new_page(color_scheme=prefers, offline=True)
    page.goto((folder / "mine.step.svg").as_uri())
    assert page.evaluate(PAPER) == paper
    assert not beyond_the_paper(page)
    page.close()


def beyond_the_paper(page: Page) -> list[str]:
    """The texts and boxes of a picture that do not lie on its paper."""
    return page.evaluate("""() => {
        const paper = document.querySelector(".paper").getBoundingClientRect();
        const drawn = [...document.querySelectorAll("text, rect, path")];
        const off = (one) => one.bottom > paper.bottom || one.right > paper.right || one.left < 0 || one.top < 0;
        return drawn.filter((one) => off(one.getBoundingClientRect())).map((one) => one.outerHTML);
    }""")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--scheme", "dark"], "--scheme: says nothing of a page"),
        (["--json", "--scheme", "dark"], "--scheme: says nothing of a trace"),
        (["--json", "--step", "2"], "--step: says nothing of a trace"),
        (["--json", "--output", "a.html"], "name a file that ends in .json"),
        (["--svg", "--output", "a.html"], "name a file that ends in .svg"),
        (["--svg", "--step", "99"], "name one from 1 to "),
    ],
)
def test_flags_that_do_not_go_together_are_refused(
    options: list[str], said: str, capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    """In one sentence, with what to do, and nothing is written."""
    assert typed(*options) == 1
    assert said in capsys.readouterr().err
    assert [one.name for one in folder.iterdir()] == ["mine.py"]


def test_one_thing_is_written_at_a_time(capsys: pytest.CaptureFixture[str]) -> None:
    """Two forms at once are refused by their names."""
    with pytest.raises(SystemExit):
        typed("--json", "--svg")
    assert "--svg: not allowed with argument --json" in capsys.readouterr().err


def test_program_without_a_step_has_no_picture(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    """The reader is told, and led to the page, which there is."""
    (folder / "mine.py").write_text("import math\n")
    assert typed("--svg") == 1
    assert "has no step that could be drawn" in capsys.readouterr().err
    assert typed() == 0


@pytest.mark.parametrize(("width", "height"), [(390, 844), (360, 640)])
def test_button_is_seen_with_the_code_on_a_phone(
    width: int, height: int, browser: Browser, folder: Path
) -> None:
    """Whoever opens a page on a phone sees the line that ran and the button for the next one, without scrolling."""
    assert typed() == 0
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto((folder / "mine.watch.html").as_uri())
    for css in (".lm-line[data-line='1']", "[data-go=next]"):
        box = page.locator(css).bounding_box()
        assert box is not None and box["y"] + box["height"] <= height, css
    page.close()
