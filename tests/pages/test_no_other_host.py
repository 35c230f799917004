"""No other host, ever: each page forbids it, and a browser that opens every page sees nothing forbidden tried."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from soups import soup
from visits import PAGES, faults, visit, visitor

from living_memory.book.python import Python
from living_memory.pages import notebook, standalone
from living_memory.project import HOME

pytestmark = pytest.mark.kept("tests/data/traces", "docs/assets")
# What a page may not do, and how the policy calls it.
FORBIDDEN = {
    "an inline script": (
        "script-src-elem",
        "add('script', one => one.textContent = 'window.broken = true')",
    ),
    "a handler in the HTML": (
        "script-src-attr",
        "document.body.insertAdjacentHTML('beforeend', '<i onclick=\"window.broken = true\">i</i>');"
        "document.body.lastElementChild.click()",
    ),
    "a script from elsewhere": (
        "script-src-elem",
        "add('script', one => one.src = 'http://127.0.0.1:9/a.js')",
    ),
    "a picture from elsewhere": (
        "img-src",
        "add('img', one => one.src = 'http://127.0.0.1:9/a.png')",
    ),
    "a style from elsewhere": (
        "style-src-elem",
        "add('link', one => { one.rel = 'stylesheet'; one.href = 'http://127.0.0.1:9/a.css' })",
    ),
    "an inline style": (
        "style-src-elem",
        "add('style', one => one.textContent = 'body { color: red }')",
    ),
    "a frame from elsewhere": (
        "frame-src",
        "add('iframe', one => one.src = 'http://127.0.0.1:9/')",
    ),
    "a beacon": ("connect-src", "navigator.sendBeacon('http://127.0.0.1:9/', 'here')"),
    "a worker from elsewhere": ("worker-src", "new SharedWorker('data:,1')"),
}
ADD = "const add = (name, fill) => { const one = document.createElement(name); fill(one); document.body.append(one) };"
RUNS_PROGRAMS = {"'wasm-unsafe-eval'", "blob:"}
"""What a page is allowed besides on which a reader's own program runs: WebAssembly, and a worker made from a text."""
VIOLATION = """async () => {
  for (let times = 0; times < 50 && !violations.length; times++) await new Promise((done) => setTimeout(done, 20));
  return violations[0] ?? 'nothing was forbidden';
}"""


@pytest.fixture
def watching(browser: Browser) -> Iterator[Callable[..., Page]]:
    """What opens a page that writes down all that it asks for, complains of and is forbidden."""
    contexts = []

    def new_page(**options: object) -> Page:
        contexts.append(browser.new_context(**options))
        return visitor(contexts[-1])

    yield new_page
    for context in contexts:
        context.close()


def written(site: Path) -> list[str]:
    """The pages of the site, by their paths."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def test_every_page_has_the_policy(site: Path) -> None:
    """In front of every script and style: nothing but this site, no `unsafe-inline`, no `unsafe-eval`, no escape."""
    for name in written(site):
        page = soup(site / name)
        [policy] = page.select("meta[http-equiv=Content-Security-Policy]")
        assert not policy.find_previous(["script", "style", "link"]), (
            f"{name}: something stands before the policy"
        )
        rules = dict(rule.split(" ", 1) for rule in policy["content"].split("; "))
        assert rules["default-src"] == "'none'", name
        sources = {
            one
            for rule in rules.values()
            for one in rule.split()
            if not one.startswith("'sha256-")
        }
        more = RUNS_PROGRAMS if page.select(".lm-bench, .lm-change") else set()
        assert sources == {"'none'", "'self'", "data:"} | more, f"{name}: {sources}"
        assert not {"data:", "blob:"} & {*rules["script-src"].split()}, name


def test_no_page_needs_what_the_policy_forbids(site: Path) -> None:
    """No `style=`, no `onclick=`: where a page has one, write a class, or listen in a script of `docs/assets/`."""
    for name in written(site):
        tags = soup(site / name).find_all(True)
        found = [
            f"<{tag.name} {key}>"
            for tag in tags
            for key in tag.attrs
            if re.match("style$|on", key)
        ]
        assert not found, f"{name}: {found}"


def search(page: Page) -> None:
    """Ask the search, which needs no other host either."""
    page.keyboard.press("/")
    page.keyboard.type("list")
    page.locator(".md-search-result__link").first.wait_for()


@pytest.mark.parametrize("name", PAGES)
def test_opened_page_stays_here(
    name: str, watching: Callable[..., Page], file_address: str
) -> None:
    """A page, opened from a file with the network off: no request, nothing forbidden, no word on the console.

    `test_accessibility.py` holds every page to the same as it is served.
    """
    page = watching(offline=True)
    visit(page, file_address + name)
    assert not (found := faults(page, file_address)), "\n".join(found)


@pytest.mark.kept("search")
def test_search_of_opened_pages_stays_here(
    watching: Callable[..., Page], file_address: str
) -> None:
    """The search, one script for all pages, finds its index from the folder of the page: the same in each folder."""
    page = watching(offline=True)
    for name in {Path(name).parent: name for name in reversed(PAGES)}.values():
        visit(page, file_address + name)
        search(page)
        assert not faults(page, file_address)


def test_every_page_is_opened(site: Path) -> None:
    """The pages of the tests above are all that are built."""
    assert {*written(site)} == {*PAGES, "404.html"}


@pytest.mark.kept("search")
def test_search_of_served_pages_stays_here(
    watching: Callable[..., Page], address: str
) -> None:
    """The search, served: the same."""
    page = watching()
    for name in ("404.html", "index.html", "lifetimes/cycles.html"):
        visit(page, address + name)
        search(page)
        assert not faults(page, address)


@pytest.mark.parametrize("what", FORBIDDEN)
@pytest.mark.parametrize("opened", ["served", "from a file"])
def test_policy_forbids(
    what: str,
    opened: str,
    watching: Callable[..., Page],
    file_address: str,
    address: str,
) -> None:
    """What a page may not do is not done, and the tests above would see it."""
    page, (directive, script) = watching(), FORBIDDEN[what]
    page.goto((address if opened == "served" else file_address) + "offline.html")
    page.evaluate(f"() => {{ {ADD} {script} }}")
    assert page.evaluate(VIOLATION).startswith(directive)
    assert not page.evaluate("window.broken")


def test_page_of_a_watched_program_has_a_policy(
    watching: Callable[..., Page], tmp_path: Path
) -> None:
    """It allows the script and the style that are in it, and nothing else; the player works."""
    trace = json.loads(
        (HOME / "tests/data/traces/self_loop.json").read_text(encoding="utf-8")
    )
    file = tmp_path / "page.html"
    file.write_text(
        standalone.page_of(
            trace, "self_loop.py", Python("3.15", "python", trace["python"])
        ),
        encoding="utf-8",
    )
    page = watching(offline=True)
    page.goto(file.as_uri())
    page.locator("[data-go=next]").click()
    assert (
        page.locator(".lm-step.s2 .lm-ran").is_visible()
        and not page.locator(".lm-step.s1 .lm-ran").is_visible()
    )
    assert (
        page.asked == [file.as_uri()]
        and not page.complaints
        and not page.evaluate("violations")
    )
    [policy] = re.findall('Policy" content="([^"]*)"', file.read_text(encoding="utf-8"))
    assert (
        policy.startswith("default-src 'none'; script-src 'sha256-")
        and "self" not in policy
    )
    page.evaluate(f"() => {{ {ADD} {FORBIDDEN['an inline script'][1]} }}")
    assert page.evaluate(VIOLATION).startswith("script-src")


def test_notebook_becomes_an_article() -> None:
    """Prose, code and outputs stay, in order; styles, scripts, prompts and second copies of the code go."""
    html = """<style>a{}</style><script>1</script><div class="jupyter-wrapper">
<div class="jp-RenderedMarkdown"><h1 id="a">A<a class="anchor-link" href="#a">¶</a></h1></div>
<div class="jp-InputPrompt">In [1]:</div><div class="highlight-ipynb hl-python"><pre><span class="k">if</span> x
</pre></div><div class="clipboard-copy-txt">if x</div>
<div class="jp-OutputArea-output"><pre>4</pre></div></div>"""
    box = '<div class="highlight"><pre><code role="group" aria-label="Code">'
    shut = '<details class="lm-cell" data-search-exclude="true"><summary>How this picture is made</summary>'
    code = f'{shut}{box}<span class="k">if</span> x\n</code></pre></div></details>'
    head = (
        '<h1 id="a">A<a class="headerlink" href="#a" title="Permanent link">¶</a></h1>'
    )
    assert notebook.notebook(html) == f"{head}\n{code}\n<pre>4</pre>"


def test_code_of_a_lab_stands_below_its_question() -> None:
    """In one fold, also that of a table further down."""
    one, two = (notebook.FOLD.format(code) for code in ("pears = 1", "plums = 2"))
    asks = '<figure class="lm-figure">How many?</figure>'
    html = f"<p>Fruit</p>\n{one}\n{asks}\n<p>More</p>\n{two}\n<table></table>"
    both = notebook.FOLD.format("pears = 1\n\nplums = 2")
    said = f"<p>Fruit</p>\n{asks}\n{both}\n<p>More</p>\n<table></table>"
    assert notebook.asking_first(html) == said
    silent = html.replace('class="lm-figure"', 'class="lm-chart"')
    assert notebook.asking_first(silent) == silent, (
        "the code of a lab that asks nothing"
    )
