"""The pages of reference say what the runs say: what moved, the sizes, the words, the popular sentences."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from markdown import Markdown
from soups import page as page_of
from subjects import NEWER, OLDEST, moving

from living_memory.book import model, moves, page_blocks
from living_memory.book.recordings import Recording
from living_memory.inside.outputs import parse
from living_memory.pages import current, glossary, what_moved
from living_memory.project import HOME, SUPPORTED

GLOSSARY = HOME / "docs/reference/glossary.md"
MYTHS = HOME / "docs/reference/myths.md"


def test_every_move_is_told(the_book: model.Book) -> None:
    """Each label that two neighbouring Pythons print differently is there, with both values and the note."""
    told = {(move.new, move.snippet.name, label): (before, after, move.why)
            for move in moves.moves(the_book) for label, before, after in move.lines}  # fmt: skip
    for name, snippet in the_book.snippets.items():
        outputs = the_book.outputs(name)
        for old, new in pairwise(minor for minor in SUPPORTED if minor in outputs):
            for label in outputs[old] | outputs[new]:
                before, after = outputs[old].get(label), outputs[new].get(label)
                if before is None or not before.same(after):
                    *both, why = told.pop((new, name, label))
                    assert both == [before, after]
                    said = [text for version, text in snippet.notes if version == new]
                    assert said and all(text[:-1] in why for text in said), (name, why)
    assert not told, f"told without a move: {list(told)}"


def test_page_of_moves_leads_to_the_figures(site: Path, the_book: model.Book) -> None:
    """A heading for each Python, the first row of a figure leads to it, each table says before and after."""
    page = page_of(site, "reference/what-moved").article
    found = list(moves.moves(the_book))
    heads = [head.find(string=True) for head in page.select("h2")]
    versions = [f"What changed in {minor}" for minor in reversed(SUPPORTED[1:])]
    assert heads[-len(versions) :] == versions
    first = page.select("h2")[-len(versions)]
    links = [link for link in first.find_all_next("a") if link.parent.name == "td"]
    names = [link["href"].partition("#")[2] for link in links]
    assert sorted(names) == sorted(move.snippet.name for move in found)
    for move in found:
        link = links[names.index(move.snippet.name)]
        assert (site / "reference" / link["href"].partition("#")[0]).exists()
    tables = [
        [cell.get_text() for cell in table.select("th, td")]
        for table in page.select("table")
    ]
    moved = moving(the_book)
    outputs = the_book.outputs(moved.name)
    before, after = (outputs[one][moved.label].value for one in (OLDEST, NEWER[0]))
    old, new = map(what_moved.release, (OLDEST, NEWER[0]))
    heads = ["it prints", f"on {old}", f"on {new}", "figure"]
    row = {moved.label, before, after}
    assert [one for one in tables if one[:4] == heads and row <= set(one)], row


def test_one_cause_is_told_once(the_book: model.Book) -> None:
    """What one cause changed stands in one table; the cause is a sentence, and its issue is a link."""
    found = list(moves.moves(the_book))
    told = what_moved.what_moved()
    for move in found:
        same = [one for one in found if (one.why, one.new) == (move.why, move.new)]
        if len(same) > 1 and len({one.old for one in same}) == 1:
            assert told.count(f"**{what_moved.as_sentence(move.why)}**") == 1, (
                f"“{move.why}” stands above more than one table"
            )
    said = what_moved.as_sentence("a `gh-2` of PEP 3 goes (gh-1).")
    issue = "[gh-1](https://github.com/python/cpython/issues/1)"
    pep = "[PEP 3](https://peps.python.org/pep-0003/)"
    assert said == f"A `gh-2` of {pep} goes ({issue})."


def test_new_and_lost_labels_are_told(the_book: model.Book) -> None:
    """A label that comes or goes with a version has moved too; what varies from run to run has not."""
    name, *_ = the_book.snippets
    digest = the_book.snippets[name].digest
    printed = {
        "3.13": parse("pears: 2\nold: 1\nid ~ 7"),
        "3.14": parse("pears: 2\nnew: 3\nid ~ 8"),
    }
    own = {name: the_book.snippets[name]}
    small = model.Book(
        HOME, own, {}, {}, {name: Recording(digest, printed)}, {name: {}}
    )
    [move] = moves.moves(small)
    lines = {
        label: (before and before.value, after and after.value)
        for label, before, after in move.lines
    }
    assert lines == {"old": ("1", None), "new": (None, "3")}
    assert "| new | not printed | `3` |" in what_moved.as_table([move])


def test_sizes_cover_the_built_in_types(site: Path, the_book: model.Book) -> None:
    """The page of sizes shows all its snippets, and they measure the types that people ask for."""
    page = page_of(site, "reference/sizes")
    own = {name for name in the_book.snippets if name.startswith("sizes/")}
    assert {figure["id"] for figure in page.select("figure.lm-figure")} == own
    measured = " ".join(
        label for name in own for label in the_book.outputs(name)[SUPPORTED[-1]]
    )
    wanted = "bool int float complex str bytes bytearray memoryview list tuple dict set frozenset range slice generator"
    wanted += " enumerate zip map filter reversed object class instance function method property module exception super"
    assert not [
        kind for kind in wanted.split() if not re.search(rf"\b{kind}\b", measured)
    ]


def entries(path: Path) -> list[tuple[str, str, str]]:
    """The entries of a page of definitions: the term, its sentence, its link."""
    found = re.findall(
        r"^(\S[^\n]*)\n:   ([^\n]+)\n    \[[^\]]+\]\(([^)]+)\)$",
        path.read_text(encoding="utf-8"),
        re.M,
    )
    assert len(found) == path.read_text(encoding="utf-8").count("\n:   "), (
        f"{path.name}: an entry lacks its link"
    )
    return found


@pytest.mark.parametrize("path", [GLOSSARY, MYTHS], ids=lambda path: path.stem)
def test_entries_are_one_short_sentence(path: Path) -> None:
    """Each has one sentence of up to 20 words, and leads to what shows it."""
    for term, means, _ in entries(path):
        assert len(means.split()) <= 20 and re.fullmatch(
            r"[^.]*(\d\.\d+[^.]*)*\.", means
        ), f"{path.name}: {term}"


def test_glossary_is_in_order(site: Path) -> None:
    """Terms stand in order, once each, and each can be linked to."""
    text = GLOSSARY.read_text(encoding="utf-8")
    for section in text.split("\n## ")[1:]:
        terms = re.findall(r"^\*?([^\s*][^\n*]*)\*?\n:   ", section, re.M)
        assert terms == sorted(terms, key=str.lower), (
            f"glossary.md: not in order: {terms}"
        )
    known = {term.strip("*").lower() for term, _, _ in entries(GLOSSARY)}
    assert len(known) == len(entries(GLOSSARY)), "glossary.md: a term stands twice"
    assert {"arena", "finalizer", "weak reference", "slot"} <= known
    dts = {dt["id"] for dt in page_of(site, "reference/glossary").select("dt")}
    assert dts == {glossary.slug(term) for term in known}


def test_letter_leads_to_its_first_word() -> None:
    """Who goes to a letter of the glossary misses no word of it, and each letter that has a word is there."""
    text = GLOSSARY.read_text(encoding="utf-8")
    letters = dict(re.findall(r"^\[([A-Z])\]\(term:(.+)\)$", text, re.M))
    first: dict[str, str] = {}
    for term in re.findall(
        r"^\*?(\w[^\n*]*)\*?\n:   ", text.split("{ #words }")[0], re.M
    ):
        first.setdefault(term[0].upper(), glossary.slug(term))
    assert letters == first, "glossary.md: give each letter its first word"


@pytest.fixture
def terms(the_book: model.Book, tmp_path: Path) -> object:
    """A book of another folder, with a glossary of three terms, of which one is not marked."""
    (tmp_path / "docs/reference").mkdir(parents=True)
    words = "## Marked { #terms }\n\nfree list\n:   A shelf.\n    [Here](x.md)\n\npool\n:   A slice.\n\n"
    words += "## Plain { #words }\n\nloop\n:   A circle.\n"
    (tmp_path / "docs/reference/glossary.md").write_text(words, encoding="utf-8")
    current.use(model.Book(tmp_path, {}, {}, {}, {}, {}))
    yield
    current.use(the_book)


def marked(text: str) -> list[Tag]:
    """The terms that the extension marks in a page."""
    html = Markdown(
        extensions=["attr_list", "def_list", "fenced_code", glossary.Glossary()]
    ).convert(text)
    return BeautifulSoup(html, "html.parser").select("a.lm-term")


def test_first_occurrence_is_marked(terms: None) -> None:
    """Once a page, in any case and in the plural, with the sentence as its tooltip and the entry as its target."""
    found = marked(
        "Pools are many, and a pool is *one*.\n\nThe free list, then two free lists, `pool`, loop."
    )
    assert [(link.get_text(), link["title"], link["href"]) for link in found] == [
        ("Pools", "A slice.", "term:pool"),
        ("free list", "A shelf.", "term:free-list"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "# A pool",
        "`pool`",
        "```\npool\n```",
        "[a pool](x.md)",
        "A *pool* is a slice.\n\nThe pool.",
        "carpool pool-like",
        "A process pool, two thread pools, a thread of a pool.\n\nThe pool waits.",
    ],
)
def test_no_mark_where_it_disturbs(terms: None, text: str) -> None:
    """No mark in headings, code, links, other words and other meanings, nor on the page that defines it in italics."""
    assert not marked(text)


def test_tooltip_is_plain_text(terms: None) -> None:
    """A tooltip shows no signs of Markdown."""
    entry = current.current().folder / "docs/reference/glossary.md"
    entry.write_text(entry.read_text().replace("A slice.", "A `slice`."))
    assert marked("A pool.")[0]["title"] == "A slice."


def test_text_around_a_mark_is_kept(terms: None) -> None:
    """The words before, between and after marks stay as they were."""
    text = "One **pool, and** a free list; then `code`, pools."
    html = Markdown(extensions=[glossary.Glossary()]).convert(text)
    assert (
        BeautifulSoup(html, "html.parser").get_text()
        == "One pool, and a free list; then code, pools."
    )


def test_myths_lead_to_figures(site: Path, the_book: model.Book) -> None:
    """Each entry is a sentence in quotation marks, and its link finds a figure."""
    page = page_of(site, "reference/myths")
    assert len(page.select("dt")) == len(entries(MYTHS)) > 10
    for sentence, _, link in entries(MYTHS):
        assert re.fullmatch(r'".*[.?]"', sentence), f"myths.md: {sentence}"
        assert link.removeprefix("snippet:") in the_book.snippets, f"myths.md: {link}"
    for link in page.select("dd a:not(.lm-term)"):
        way, _, anchor = link["href"].partition("#")
        assert anchor in the_book.snippets and (site / "reference" / way).exists(), link


def test_verdict_is_one_of_the_three_that_are_asked_for() -> None:
    """Who guesses "true, half true or false" finds one of these words, and can count how often it was right."""
    for sentence, means, _ in entries(MYTHS):
        assert re.match(r"\*(True|Half true|False)\*[:,]", means), (
            f"myths.md: {sentence}"
        )


def test_verdicts_wait_for_a_guess(site: Path) -> None:
    """What is said of each popular sentence is folded, and the sentence stands open; a definition of a word is open."""
    page = page_of(site, "reference/myths")
    for said in page.select("dd"):
        folded = said.select_one("details.question")
        assert folded and not folded.has_attr("open")
        assert not [text for text in said.find_all(string=True, recursive=False) if text.strip()]  # fmt: skip
    assert not page_of(site, "reference/glossary").select("dd details")


def test_pages_of_reference_type_no_number() -> None:
    """What is generated is generated: a table in the source of the page of moves has words, and releases."""
    source = (HOME / "docs/reference/what-moved.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\|.*$", page_blocks.prose(source), re.M)
    for row in rows:
        said = re.sub(r"\]\([^)]*\)|\b3\.\d+(\.\d+)?\b", "", row)
        assert not re.search(r"\d", said), row
