"""Whoever quotes us, person or program, finds every value, and finds it true."""

import json
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urldefrag

import pytest
from soups import soup
from subjects import NEWER, OLDEST, PEARS, moving, orchard

from living_memory.book import fences, model, page_blocks, tokens
from living_memory.exports import facts, markdown
from living_memory.inside.outputs import hidden, named
from living_memory.project import HOME, TITLE
from living_memory.watching.picture import marks_in_words

pytestmark = pytest.mark.kept("docs", "mkdocs.yml")
ENTRY = {"claim", "address", "source", "code", "guest", "notes", "labels", "builds"}


@pytest.fixture(scope="module")
def told(site: Path) -> dict:
    """What `facts.json` of the built site says."""
    return json.loads((site / "facts.json").read_text(encoding="utf-8"))


def test_facts_hold_every_value(told: dict, the_book: model.Book) -> None:
    """Each label of each snippet is there, by Python, as it was printed; what varies is marked."""
    assert set(told["snippets"]) == set(the_book.snippets)
    for name, entry in told["snippets"].items():
        assert set(entry) == ENTRY, (
            f"{name}: the keys are promised in docs/reference/for-machines.md"
        )
        outputs = the_book.outputs(name)
        assert list(entry["labels"]) == list(
            dict.fromkeys(label for one in outputs.values() for label in one)
        ), name
        for build, output in the_book.builds(name).items():
            said = entry["builds"][build]
            assert [(label, one["varies"]) for label, one in said.items()] == [
                (line.label, line.varies) for line in output.values()
            ], f"{name} on {build}"
        for minor, output in outputs.items():
            for label, line in output.items():
                said = entry["labels"][label]
                assert said["varies"] == line.varies, f"{name}: {label}"
                assert line.varies or said["values"][minor] == line.value, (
                    f"{name}: {label} on {minor}"
                )


def test_facts_name_every_python(told: dict, the_book: model.Book) -> None:
    """The file says who printed the values, to the patch, and whether it ran for this build."""
    assert told["schema"] == facts.SCHEMA == 1, (
        "a key went or changed: say so in docs/reference/for-machines.md"
    )
    assert set(told["pythons"]) == set(
        the_book.pythons | the_book.others | the_book.identities
    )
    for minor, python in told["pythons"].items():
        assert the_book.who(minor).startswith(python["identity"])
        assert python["ran"] == (minor in the_book.pythons | the_book.others)


def test_facts_lead_to_their_figures(told: dict, site: Path) -> None:
    """An address finds the figure, on the page of the snippet's own lesson."""
    for name, entry in told["snippets"].items():
        way, anchor = urldefrag(entry["address"])
        assert anchor == name and soup(site / way).find("figure", id=name), (
            f"{name}: no figure at {entry['address']}"
        )
        assert way.endswith(f"{name.split('/')[0]}.html"), (
            f"{name} is at {way}, not at its own lesson"
        )


def test_page_of_facts_shows_the_file(told: dict, site: Path) -> None:
    """The example on the page that documents the file is an entry of the file."""
    page = soup(site / "reference/for-machines.html")
    shown = json.loads(page.select_one(".highlight pre code").get_text())
    assert shown == {name: told["snippets"][name] for name in shown} and shown
    labels = next(iter(shown.values()))["labels"]
    for key in ENTRY | set(next(iter(labels.values()))):
        assert page.find("code", string=key), (
            f"docs/reference/for-machines.md does not explain `{key}`"
        )
    hrefs = {link.get("href") for link in page.select("article a")}
    assert {"../facts.json", "../llms.txt"} <= hrefs


def test_tables_of_what_moved_stand_open_in_markdown(site: Path) -> None:
    """A page folds them; in plain Markdown what is indented would be code, and no table."""
    text = (site / "reference/what-moved.md").read_text(encoding="utf-8")
    folds = re.findall(r"^\?\?\? (\w+)", text, re.M)
    assert set(folds) <= {"question"}, "only what answers a guess is folded"
    heads = re.findall(r"^ *\| it prints \|", text, re.M)
    assert len(heads) > 20 and not any(head.startswith(" ") for head in heads)


def test_marks_are_explained_in_markdown(site: Path) -> None:
    """Each by its words, in the place of the list that draws it."""
    text = (site / "how-to-read-a-picture.md").read_text(encoding="utf-8")
    for words in marks_in_words():
        assert f"- {words}" in text


def test_each_page_has_its_markdown(site: Path, the_book: model.Book) -> None:
    """Beside each page lies its Markdown, which the page names, with values for tokens and a table for each figure."""
    for source in [*(HOME / "docs").rglob("*.md"), *(HOME / "docs/labs").glob("*.py")]:
        where = source.relative_to(HOME / "docs").with_suffix(".md")
        text = (site / where).read_text(encoding="utf-8")
        html = soup(site / where.with_suffix(".html"))
        link = html.select_one('link[rel=alternate][type="text/markdown"]')
        named = (site / where.parent / link["href"]).resolve()
        assert named == (site / where).resolve(), f"{where}: named as {link['href']}"
        assert "exec=" not in text and text.startswith("#"), where
        assert not re.search(r"\]\((?!https?:)[^)]*\.html", text), (
            f"{where}: leads past the Markdown"
        )
        assert not tokens.TOKEN.search(page_blocks.prose(text)), (
            f"{where}: a token is left raw"
        )
        for _, name in (
            fences.shown(source.read_text(encoding="utf-8"))
            if source.suffix == ".md"
            else ()
        ):
            snippet, flush = (
                the_book.snippets[name],
                re.sub("^ +", "", text, flags=re.M),
            )  # an answer is indented
            code = re.sub("^ +", "", snippet.code, flags=re.M)
            assert snippet.claim in text and code in flush, f"{where}: {name}"


def test_a_lab_in_markdown_has_what_it_gave(site: Path) -> None:
    """In the place of the code that draws it: its picture in words, and its points as a table."""
    for source in (HOME / "docs/labs").glob("*.py"):
        text = (site / "labs" / f"{source.stem}.md").read_text(encoding="utf-8")
        page = soup(site / "labs" / f"{source.stem}.html")
        ask, claim = (
            page.select_one(".lm-figure figcaption"),
            page.select_one(".lm-claim"),
        )
        assert ask.get_text().replace("Predict", "Predict:", 1) in text, source.name
        assert f"Picture: {claim.get_text()}" in text, source.name
        assert "\n| --- |" in text and "import " not in text, source.name
        assert text.index("Picture: ") < text.index("\n| --- |"), source.name


def test_markdown_of_a_figure(the_book: model.Book) -> None:
    """A figure is claim, code, a Markdown table with the versions as heads, and the notes; a token is its value."""
    name, label, page = moving(the_book)
    outputs = the_book.outputs(name)
    old, new = (outputs[minor][label].value for minor in (OLDEST, NEWER[0]))
    said = markdown.plain(the_book, (HOME / "docs" / page).read_text(encoding="utf-8"))
    assert f"| it prints | {NEWER[0]} to {NEWER[-1]} | {OLDEST} |" in said
    assert f"| {label} | `{new}` | `{old}` |" in said
    for note in the_book.snippets[name].notes:
        assert f"\n- {note.version}: " in said


def test_markdown_of_a_token() -> None:
    """It is the value of the version that it names; inside code it is an example, and stays."""
    token = f"{{{{ {PEARS}: pears @ {OLDEST} }}}}"
    said = markdown.plain(orchard(), f"# Pears\n\nThere are {token}, by `{token}`.\n")
    assert said == f"# Pears\n\nThere are 3, by `{token}`.\n"


def test_markdown_links_lead_somewhere(site: Path) -> None:
    """The links between the Markdown files find their files, and in them a heading, a figure or a term."""
    anchors = re.compile(r'\{ #([\w-]+)|<a id="([^"]+)"')
    broken = []
    for path in [*site.rglob("*.md"), site / "llms.txt"]:
        for target in re.findall(
            r"\]\(([^)\s]+)\)", page_blocks.prose(path.read_text(encoding="utf-8"))
        ):
            file, anchor = urldefrag(target)
            found = path.parent / file if file else path
            is_there = file.startswith("http") or found.exists()
            if anchor and found.suffix == ".md" and found.exists():
                named = anchors.findall(found.read_text(encoding="utf-8"))
                is_there = any(anchor in one for one in named)
            if not is_there:
                broken.append(f"{path.relative_to(site)}: {target}")
    assert not broken, "\n".join(broken)


def test_nothing_is_hidden_in_what_programs_read(site: Path) -> None:
    """A model or a script reads each character, also those that no reviewer sees; no file has one of them."""
    read = [
        path for ending in ("json", "txt", "md") for path in site.rglob(f"*.{ending}")
    ]
    assert {"facts.json", "llms.txt", "tour.md"} <= {path.name for path in read}
    for path in read:
        found = hidden(path.read_text(encoding="utf-8"))
        assert not found, f"{path.name} has {named(found)}: find out who wrote it there"


def test_list_of_pages_is_whole_and_in_order(site: Path) -> None:
    """`llms.txt` has each page once, in the order of `nav`, with a sentence; those for maintainers not."""
    text = (site / "llms.txt").read_text(encoding="utf-8")
    listed = re.findall(r"^- \[[^\]]+\]\(([^)]+\.md)\): \S", text, re.M)
    nav = re.search(
        r"^nav:\n(.*?)^theme:",
        (HOME / "mkdocs.yml").read_text(encoding="utf-8"),
        re.M | re.S,
    )[1]
    assert listed == [
        f"{name.rpartition('.')[0]}.md"
        for name in re.findall(r"[\w/-]+\.(?:md|py)\b", nav)
        if name != "book.md" and not name.startswith("dev/")
    ]
    assert text.startswith(f"# {TITLE}\n\n> ") and "## Lifetimes" in text


def test_plain_output_needs_no_mkdocs() -> None:
    """Facts, moves and Markdown come from the book alone."""
    code = "import sys; from living_memory.exports import facts, markdown; print('mkdocs' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=HOME,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "False"
