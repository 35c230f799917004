"""What somebody types into a page is words, pictures and links: it runs nothing, leads nowhere else, stays no token."""

import json
import shutil
from copy import copy
from html import unescape
from pathlib import Path

import pytest
from markdown import Markdown
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.utils.yaml import yaml_load
from playwright.sync_api import Browser
from soups import soup
from subjects import orchard

from living_memory.book import model, proofreading
from living_memory.book.python import Python
from living_memory.pages import assets, current, policy, standalone, typed_html
from living_memory.problem import Problem
from living_memory.project import HOME

SETTINGS = yaml_load(
    (HOME / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", "")
)
EXTENSIONS = {
    name: options
    for one in SETTINGS["markdown_extensions"]
    for name, options in (one.items() if isinstance(one, dict) else [(one, {})])
}
ELEMENTS = {
    "<script>alert(1)</script>": "the element `<script>`",
    "Pears <ScRiPt src=x.js></ScRiPt>": "the element `<script>`",
    '<iframe src="x.html"></iframe>': "the element `<iframe>`",
    "<style>p { color: red }</style>": "the element `<style>`",
    '<base href="https://example.org/">': "the element `<base>`",
    '<meta http-equiv="refresh" content="0;url=https://example.org">': "the element `<meta>`",
    '<link rel="stylesheet" href="x.css">': "the element `<link>`",
    '<object data="x.svg"></object>': "the element `<object>`",
    '<form action="https://example.org"><input></form>': "the element `<form>`",
    "<svg><script>alert(1)</script></svg>": "the element `<script>`",
    "<svg><foreignObject><b>x</b></foreignObject></svg>": "the element `<foreignobject>`",
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>': "the element `<a>`",
    "<!-- a comment -->": "has a comment",
    "<!--><meta http-equiv=refresh content=0>-->": "has a comment",
    "<?php echo 1 ?>": "has an instruction",
    "<textarea>": "the element `<textarea>`",
}
ATTRIBUTES = {
    '<p onclick="alert(1)">x</p>': "has `onclick=` on `<p>`",
    "<svg onload=alert(1)></svg>": "has `onload=` on `<svg>`",
    "<img src=x.png onerror=alert(1)>": "has `onerror=` on `<img>`",
    'Pears.\n{: onclick="alert(1)" }': "has `onclick=` on `<p>`",
    "*Pears*{ onmouseover=alert(1) }": "has `onmouseover=` on `<em>`",
    '## Pears { #pears style="display: none" }': "has `style=` on `<h2>`",
    '## Pears { #pears data-md-component="search" }': "has `data-md-component=`",
    "[x](javascript:alert(1))": "leads to `javascript:`",
    "[x](JaVa&#115;cript:alert(1))": "leads to `javascript:`",
    '<a href="java\tscript:alert(1)">x</a>': "leads to `javascript:`",
    "[x](data:text/html,x)": "leads to `data:`",
    "![x](https://example.org/x.png)": "asks another host",
    "![x](//example.org/x.png)": "asks another host",
    "![x](data:image/svg+xml,x)": "leads to `data:`",
    "## Pears { #__config }": "the anchor `__config`",
    "## Pears { #lm-seek }": "the anchor `lm-seek`",
    "## Pears { #fruit/pears }": "the anchor `fruit/pears`",
}
TOKEN = "{{ fruit/pears: pears }}"
TOKENS = {
    f"<div>{TOKEN}</div>": f"{TOKEN} stands where no token is filled",
    f"<div>\n\n{TOKEN}\n\n</div>": f"{TOKEN} stands where no token is filled",
    f'<b title="{TOKEN}">x</b>': f"{TOKEN} stands where no token is filled",
    f'[x](x.md "{TOKEN}")': f"{TOKEN} stands where no token is filled",
    f"![{TOKEN}](x.png)": f"{TOKEN} stands where no token is filled",
    f"[x]: x.md '{TOKEN}'": f"{TOKEN} stands where no token is filled",
    f"    {TOKEN}": f"{TOKEN} stands where no token is filled",
    f"`a\n{TOKEN}\nb`": f"{TOKEN} stands where no token is filled",
    f"&#123;&#123; {TOKEN[3:]}": "publishes braces: {{ fruit/pears",
    r"\{\{ pears \}\}": "publishes braces: {{ pears }}",
}
UNREAD = {
    '  !!! note "Pears"\n      Ripe.': "publishes Markdown as it was typed: !!! note",
    "* Pears\n  !!! note\n      Ripe.": "publishes Markdown as it was typed: !!! note",
    "??? Why?\n    Because.": "publishes Markdown as it was typed: ??? Why?",
    "Pears.\n| a | b |\n| --- | --- |": "publishes Markdown as it was typed: | --- |",
    "Pears.\na | b\n:---: | ---": "publishes Markdown as it was typed: :---: |",
    "```text\npears": "publishes Markdown as it was typed: ```text",
}
REFUSED = ELEMENTS | ATTRIBUTES | TOKENS | UNREAD
"""What somebody types at the third line of a page, and what must be said."""
LET_THROUGH = [
    "A [link](https://example.org/), <https://example.org/>, a [mail](mailto:a@example.org), [another](x.md#y).",
    "![A picture](x.png){ width=20 } and *words* `{{ in code }}` <b>bold</b> 2 < 3 && 4 > 3",
    "```text\n<script>{{ an example }}</script>\n```",
    "| a | b |\n| --- | ---: |\n| `{{` | 2 |",
    '!!! note "Pears"\n    Ripe.\n\n??? question "Why?"\n    Because.',
    "## One { #one }\n\n## Two { #two .quiet }\n\nTerm\n:   Said",
    f"There are {TOKEN} pears, **{TOKEN}**, [{TOKEN}](x.md).",
    f"## Of {TOKEN} {'{ #of }'}",
    "[download](x.pyz){ download } [name](snippet:fruit/pears) [term](term:pear)",
]


@pytest.fixture(autouse=True)
def fruit() -> object:
    """A small book, while these tests run."""
    before = current.current()
    yield current.use(orchard())
    current.use(before)


def faults(source: str) -> list[str]:
    """What is said of a page with this Markdown, as its builder makes it."""
    html = Markdown(extensions=[*EXTENSIONS], extension_configs=EXTENSIONS).convert(
        source
    )
    return [str(one) for one in typed_html.check("docs/pears.md", source, html)]


@pytest.mark.parametrize("typed", REFUSED)
def test_what_is_no_word_picture_or_link_is_refused(typed: str) -> None:
    """With the line; nobody can hide it in HTML, in an attribute list, in capitals or in another spelling."""
    said = "\n".join(faults(f"# Pears\n\n{typed}\n"))
    assert REFUSED[typed] in said and "To do: " in said, said
    lines = [number for number, _ in enumerate(typed.split("\n"), 3)]
    spelled = typed.startswith(("[x](JaVa", "&#", "\\", '<a href="java'))
    assert spelled or any(f"docs/pears.md:{line}: " in said for line in lines), said


@pytest.mark.parametrize("typed", LET_THROUGH)
def test_words_pictures_and_links_are_let_through(typed: str) -> None:
    """Whatever the lessons are written with, and code that shows what is refused."""
    assert not faults(f"# Pears\n\n{typed}\n")


def test_attribute_is_found_at_its_own_line() -> None:
    """A word like the attribute's name, further up, is not what is wrong."""
    page = '# Pears have a name\n\n<p name="q">x</p>\n'
    [found] = typed_html.check("docs/index.md", page, '<p name="q">x</p>')
    assert str(found).startswith("docs/index.md:3: has `name=` on `<p>`")


def test_anchor_that_stands_twice_is_refused() -> None:
    """With both lines; a browser would find the first one alone."""
    said = faults("# Pears\n\n## Ripe { #ripe }\n\nYes.\n\n## Green { #ripe }\n")
    [wrong] = said
    assert "docs/pears.md:3: has the anchor `ripe` 2 times, at lines 3, 7" in wrong


ANCHORS_OF_OTHERS = {
    "behind a heading": "## Pears { .quiet #fruit/pears }",
    "in HTML": "<b id='fruit/pears'>Pears</b>",
}


@pytest.mark.parametrize("typed", ANCHORS_OF_OTHERS.values(), ids=ANCHORS_OF_OTHERS)
def test_anchor_is_found_where_it_is_typed(typed: str) -> None:
    """And not where a sentence quotes the snippet of this name, or a link leads to its figure."""
    said = faults(f"# Pears\n\n{TOKEN} [x](#fruit/pears)\n\n{typed}\n")
    [wrong] = said
    assert wrong.startswith("docs/pears.md:5: has the anchor `fruit/pears`, a name")


BROKEN_TOKENS = [
    "{{ fruit/pears: pears\n}}",
    "{{ fruit/pears:\npears }}",
    "{{ fruit/pears: pears",
    "fruit/pears: pears }}",
    "{{ {{ fruit/pears: pears }} }}",
    "{{{ fruit/pears: pears }}}",
    "| a |\n| --- |\n| {{ fruit/pears }} |",
    "## Of {{ fruit/pears: plums }} { #of }",
    "[{{ fruit/none: pears }}](x.md)",
    '!!! note "{{ fruit/pears: plums }}"',
    "---\ntitle: {{ fruit/pears: plums }}\n---",
]


@pytest.mark.parametrize("typed", BROKEN_TOKENS)
def test_braces_that_are_no_token_stop_the_build(typed: str) -> None:
    """Broken over lines, open, nested, in a table, a heading, a link, a title, the front matter."""
    wrong = proofreading.check(current.current(), "docs/pears.md", f"{typed}\n")
    assert wrong and str(wrong[0]).startswith("docs/pears.md:"), typed
    for one in wrong:
        assert "{{" in str(one) or "}}" in str(one)


def test_front_matter_says_nothing_to_the_theme() -> None:
    """The theme repeats a title, a description or a template without a look."""
    text = '---\nhide: [toc]\ndescription: "><script>alert(1)</script>"\n---\n# Pears\n'
    [wrong] = proofreading.check_head("docs/pears.md", text, ["hide", "description"])
    assert "docs/pears.md:3: its front matter says `description`" in str(wrong)


FILES = {
    "evil.html": ("<p>Pears</p>", "without the policy"),
    "evil.xhtml": ("<p>Pears</p>", "without the policy"),
    "script.svg": ("<svg><script>alert(1)</script></svg>", "the element `<script>`"),
    "handler.svg": ('<svg onload="alert(1)"/>', "has `onload=` on `<svg>`"),
    "foreign.svg": ("<svg><foreignObject/></svg>", "the element `<foreignobject>`"),
    "leads.svg": ('<svg><use href="https://example.org/x.svg#x"/></svg>', "leads to"),
    "entity.svg": ('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', "has `<!DOCTYPE`"),
    "fill.svg": ('<svg><g fill="URL( //example.org/a#b)"/></svg>', "leads to `URL("),
    "hidden.svg": ("<svg><text>pe\u202ears</text></svg>", "has U+202E, which no"),
    "hidden.js": ("let pears = 'pe\u3164ars';", "has U+3164, which no"),
    "import.css": ('@import "https://example.org/x.css";', "asks another host"),
    "url.css": (
        "@media print{a{background:url(//example.org/x)}}",
        "asks another host",
    ),
    "escaped.css": (r"a{background:u\72 l(https://example.org)}", "asks another host"),
    "set.css": ('a{background:image-set("//example.org/x" 1x)}', "asks another host"),
    "broken.svg": ("<svg>", "is no drawing that can be read"),
}


@pytest.mark.parametrize("name", FILES)
def test_file_that_could_do_more_than_be_seen_is_refused(
    name: str, tmp_path: Path
) -> None:
    """The site hands files out as they are."""
    words, said = FILES[name]
    (tmp_path / name).write_text(words, encoding="utf-8")
    wrong = "\n".join(map(str, assets.check(tmp_path)))
    assert f"docs/{name}:" in wrong and said in wrong, wrong


def test_link_to_a_file_of_the_builder_is_refused(tmp_path: Path) -> None:
    """The site would hand out what lies behind it; what an editor leaves beside a page is no file of the site."""
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "picture.png").symlink_to("/etc/passwd")
    (docs / ".#pears.md").symlink_to("nobody@nowhere.1")
    with pytest.raises(Problem) as stopped:
        model.read(tmp_path)
    [wrong] = str(stopped.value).split("\n  To do: put the file itself there")[:-1]
    assert wrong.startswith("docs/picture.png: is a link")


def test_snippet_that_is_a_link_is_not_run(tmp_path: Path) -> None:
    """A reviewer reads the link, and not what would run; a folder that is one hides as much."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/one.py").write_text('"""Pears."""\n\nprint("pears:", 2)\n')
    for place in ("snippets/pears/one.py", "snippets/plums"):
        link = tmp_path / place
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(tmp_path / "elsewhere" / ("one.py" if link.suffix else ""))
        with pytest.raises(Problem, match=f"^{place}: is a link, behind which"):
            model.read(tmp_path)
        link.unlink()


def test_files_of_the_book_are_let_through() -> None:
    """All that lies there today."""
    assert not [*assets.check(HOME / "docs")]


def test_script_that_nobody_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a page of the theme it stops the build, with the digest to add when it is read; then it may run."""
    page = f'{policy.CHARSET}<meta content="mkdocs-material-9"><script>pears()</script>'
    with pytest.raises(Problem) as refusal:
        policy.policy(page)
    digest = policy.known_as("pears()")
    assert f'add "{digest}" to `READ`' in str(refusal.value)
    monkeypatch.setattr(policy, "READ", (*policy.READ, digest))
    assert policy.source_of("pears()") in policy.policy(page)


def test_hostile_page_stops_the_build(tmp_path: Path) -> None:
    """At each line, all at once: the page, its front matter, and a file beside it."""
    book = shutil.copytree(HOME / "tests/data/small", tmp_path / "book")
    hook = "src/living_memory/mkdocs_hook.py"
    settings = book / "mkdocs.yml"
    settings.write_text(settings.read_text().replace(hook, str(HOME / hook)))
    page = book / "docs/index.md"
    head = "---\ntitle: Pears\n---\n"
    typed = f"\n<script>alert(1)</script>\n\n<div>{TOKEN}</div>\n"
    page.write_text(head + page.read_text())
    (book / "docs/evil.html").write_text("<script>alert(1)</script>")
    assert "docs/index.md:2: its front matter says `title`" in stopped(book)
    page.write_text(page.read_text().removeprefix(head) + typed)
    said = stopped(book)
    assert "docs/evil.html: a browser would open it without the policy" in said
    assert "docs/index.md:15: has the element `<script>`" in said
    assert f"docs/index.md:17: {TOKEN} stands where no token is filled" in said


def stopped(book: Path) -> str:
    """What a build says that stops."""
    settings = load_config(
        config_file=str(book / "mkdocs.yml"), site_dir=f"{book}/site"
    )
    with pytest.raises(Abort) as said:
        build(settings)
    return str(said.value)


def test_no_braces_are_published(site: Path) -> None:
    """On no page, but in code and what copies it."""
    for path in sorted(site.rglob("*.html")):
        if "{{" not in unescape(path.read_text(encoding="utf-8")):
            continue  # most have none at all, and to copy a parsed page takes long
        page = copy(soup(path))
        for quoted in page.select("code, pre, samp, kbd, script, style, svg"):
            quoted.decompose()
        assert "{{" not in page.get_text(), f"{path.name} publishes a token"
        for element in page.find_all(True):
            for name, value in element.attrs.items():
                is_copied = name == "data-clipboard-text"
                assert is_copied or "{{" not in str(value), f"{path.name}: {name}"


HOSTILE = """
<script>window.broken = "a script"</script>
<svg onload="window.broken = 'a handler'"></svg>
<img src="nowhere.png" onerror="window.broken = 'an error'">
<a id="trap" href="javascript:window.broken = 'an address'">x</a>
<iframe srcdoc="<script>parent.broken = 'a frame'</script>"></iframe>
"""


def test_typed_script_runs_in_no_browser(
    site: Path, browser: Browser, tmp_path: Path
) -> None:
    """Even if one came as far as a page: the policy knows the theme's own scripts alone."""
    text = (site / "tour.html").read_text(encoding="utf-8")
    copy = tmp_path / "tour.html"
    copy.write_text(text.replace("</h1>", f"</h1>{HOSTILE}", 1), encoding="utf-8")
    page = browser.new_page()
    page.goto(copy.as_uri())
    page.evaluate("document.getElementById('trap').click()")
    page.wait_for_timeout(200)
    assert page.evaluate("window.broken ?? null") is None
    copy.write_text(copy.read_text().replace("Content-Security-Policy", "nothing", 1))
    page.goto(copy.as_uri())
    assert page.evaluate("window.broken") is not None, "the trap does not work"
    page.close()


def test_page_of_a_watched_program_shows_what_nobody_sees() -> None:
    """A NUL and a mark that turns the direction, in its name or its output, stand there as escapes."""
    file = HOME / "tests/data/traces/self_loop.json"
    trace = json.loads(file.read_text(encoding="utf-8"))
    trace["output"] = "pears \0 \u202e \x1b[31m red"
    python = Python("3.15", "python", trace["python"])
    page = standalone.page_of(trace, "pears\u202e.py", python)
    assert r"pears \u0000 \u202e \u001b[31m red" in page and r"pears\u202e.py" in page
    assert not {"\0", "\u202e", "\x1b"} & set(page)
