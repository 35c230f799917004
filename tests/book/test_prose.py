"""The rules of style that a program can judge, over every page and every snippet."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.utils.yaml import yaml_load

from living_memory.book import (
    citations,
    fences,
    model,
    page_blocks,
    proofreading,
    snippets,
    tokens,
)
from living_memory.inside.outputs import WIDTH
from living_memory.project import HOME

DOCS = HOME / "docs"
PAGES = {path.relative_to(DOCS).as_posix(): path for path in sorted(DOCS.rglob("*.md"))}
LESSONS = {
    name: path
    for name, path in PAGES.items()
    if "/" in name and not name.startswith(("dev/", "reference/"))
}
SNIPPETS = snippets.find(HOME / "snippets")

BANNED = re.compile(
    r"\b(simply|just|obviously|easily|of course|as you can see|e\.g\.|i\.e\.|we|our|us)\b",
    re.I,
)
# Numbers that no run gives: versions, PEPs, issues, widths in bits, names of standards.
TYPED = re.compile(
    r"\b3\.\d+(\.\d+)?\b|\bPEP \d+|\b(gh|bpo)-\d+|\b\d+-bit\b|UTF-8|x86[-_]64|CC BY 4\.0|\bC\d\d\b|\b\d{4}-\d\d-\d\d\b"
)
NUMBER = re.compile(r"(?<![\w.])\d[\d,.]*\b")
SOURCE = re.compile(r" \([^()]*(\([^()]*\)[^()]*)*\)(?=[.:;]?$)")
# The end of a sentence, or of a line of a list; a quotation, a bracket or a stress may close behind it.
END = re.compile(r"[.?!:;,…][)\"*_`]*$")
WORDS = 20
STYLE, SHORT_PATH = "CONTRIBUTING.md", "uv run pytest --changed"
ONE_NOTE = "a second admonition in this section: make it prose, or give it a section"
LINES, COLUMNS = 15, 72
COPIED = yaml_load((HOME / "tests/data/copied.yml").read_text(encoding="utf-8"))
"""The snippets that readers copy whole, as a tool, each with how many lines of code it may have."""


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """The lines of prose of a page, without code, fences, heads, tables and links' targets."""
    for number, line in enumerate(page_blocks.prose(text).splitlines(), 1):
        line = re.sub(r"\]\([^)]*\)|\{ ?#[^}]*\}", "]", line)
        line = citations.CITATION.sub("", line).strip()
        if line and not line.startswith(("#", "|", "!!!", "???", "<", "---")):
            yield number, re.sub(r"^([-*]|\d+\.|>) +", "", line)


def second_admonitions(text: str) -> list[str]:
    """Each admonition that is not the first of its section, as `line: what to do`."""
    faults, is_first = [], True
    for number, line in enumerate(page_blocks.without_blocks(text).splitlines(), 1):
        if line.startswith("#"):
            is_first = True
        elif line.startswith(("!!! ", "??? ", "???+ ")):
            if not is_first:
                faults.append(f"{number}: {ONE_NOTE}")
            is_first = False
    return faults


def cut_off(text: str) -> list[str]:
    """Each line of prose that ends without a mark, as `line: what to do`."""
    return [
        f"{number}: the sentence has no end: {line[-30:]!r}: write the rest, or a full stop"
        for number, line in sentences(text)
        if not END.search(line)
    ]


def told(name: str, faults: list[str]) -> str:
    """The message of a page's faults, a line each, and how to check them again in seconds."""
    lines = [f"docs/{name}:{fault}" for fault in faults]
    return "\n".join([*lines, f"Then, in seconds: {SHORT_PATH}"])


@pytest.mark.parametrize("name", PAGES)
def test_sentences_are_short_and_plain(name: str) -> None:
    """One sentence a line, up to twenty words, none of the banned ones."""
    faults = []
    for number, line in sentences(PAGES[name].read_text(encoding="utf-8")):
        length = len(SOURCE.sub("", tokens.TOKEN.sub("value", line)).split())
        if length > WORDS:
            faults.append(
                f"{number}: {length} words, {WORDS} at most: make two sentences"
            )
        if re.search(r"(?<!\be\.g)[.?!] +[A-Z]", line):
            faults.append(f"{number}: more than one sentence on the line")
        if banned := BANNED.search(line):
            faults.append(
                f"{number}: {banned[0]!r} is left out, see {STYLE}: reword it"
            )
    assert not faults, told(name, faults)


@pytest.mark.parametrize("name", LESSONS)
def test_sentences_have_an_end(name: str) -> None:
    """One that lost its end, as by a careless replacement, is found by the author and not by the reader."""
    faults = cut_off(PAGES[name].read_text(encoding="utf-8"))
    assert not faults, told(name, faults)


def test_cut_off_sentence_is_told() -> None:
    """By its line and last words; a source behind the end, a bracket and a list are good."""
    good = "It goes.[^gh-89503]\n(So does it.)\nIt leads there:\n\n- one,\n- two.\n"
    assert cut_off(good) == []
    [fault] = cut_off(good + "\nA set has a table inside the object \n")
    assert fault.startswith("8: ") and "inside the object" in fault


def test_words_that_are_left_out_are_told() -> None:
    """Where the message sends an author each of them stands, and so does the short path."""
    told = (HOME / STYLE).read_text(encoding="utf-8")
    _, _, left_out = told.partition("- Not: ")
    left_out, _, _ = left_out.partition(".\n")
    assert {word.strip() for word in left_out.split(",")} >= {
        word.replace("\\", "") for word in BANNED.pattern.strip("\\b()").split("|")
    }
    assert SHORT_PATH in told


def test_message_names_the_short_path() -> None:
    """Who changes a word is told how to be sure of it in seconds."""
    said = told("tour.md", ["7: too long"])
    assert said.startswith("docs/tour.md:7: too long\n")
    assert said.endswith(f"in seconds: {SHORT_PATH}")


def test_front_page_leads_to_each_lesson() -> None:
    """By a question that a reader may bring: whoever has it finds the lesson."""
    front = PAGES["index.md"].read_text(encoding="utf-8")
    asked = set(re.findall(r"^- [^\n]*\?[^\n]*\]\(([\w/-]+\.md)[)#]", front, re.M))
    for name in LESSONS:
        assert name in asked, (
            f"docs/index.md: no question leads to {name}: add `- Why …? [Its title]({name})` to its part"
        )


@pytest.mark.parametrize(
    "path",
    [*PAGES.values(), *(snippet.path for snippet in SNIPPETS.values())],
    ids=lambda path: f"{path.parent.name}/{path.name}",
)
def test_nothing_is_left_to_write(path: Path) -> None:
    """A reminder that `living-memory new` left stands for a block that each lesson has."""
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    left = [
        (number, line[line.index(snippets.TODO) :])
        for number, line in lines
        if snippets.TODO in line
    ]
    where = path.relative_to(HOME).as_posix()
    assert not left, "\n".join(
        f"{where}:{number}: write it, in place of `{line}`" for number, line in left
    )


@pytest.mark.parametrize("name", PAGES)
def test_no_number_is_typed(name: str) -> None:
    """A number in prose comes from a run, or stands in the code that the page shows."""
    text = PAGES[name].read_text(encoding="utf-8")
    code = " ".join(
        SNIPPETS[snippet].code
        for _, snippet in fences.shown(text)
        if snippet in SNIPPETS
    )
    given = set(re.findall(r"\d+", code.replace("_", "")))
    faults = []
    for number, line in sentences(text):
        plain = TYPED.sub("", tokens.TOKEN.sub("", line))
        typed = [
            found
            for found in NUMBER.findall(plain)
            if found.strip(".,").replace(",", "") not in given
        ]
        faults += [
            f"{number}: {found!r} is typed: write a token, `{{{{ lesson/idea: label }}}}`"
            for found in typed
        ]
    assert not faults, told(name, faults)


@pytest.mark.parametrize("name", PAGES)
def test_headings_are_claims_with_anchors(name: str) -> None:
    """One title; below it every heading has a typed anchor and starts with a capital."""
    text = page_blocks.without_blocks(PAGES[name].read_text(encoding="utf-8"))
    heads = [
        (number, line)
        for number, line in enumerate(text.splitlines(), 1)
        if line.startswith("#")
    ]
    titles = [line for _, line in heads if line.startswith("# ")]
    faults = [
        f"{number}: the heading needs an anchor, `{{ #words }}`"
        for number, line in heads
        if not line.startswith("# ")
        and not re.search(
            r'\{ #[a-z][a-z-]*( \.deeper| data-search-exclude="")? \}$', line
        )
    ]
    faults += [
        f"{number}: a heading starts with a capital and has no full stop"
        for number, line in heads
        if not re.match(r"#+ (`|[A-Z])[^{]*[^{. ]( \{|$)", line)
    ]
    assert len(titles) == 1, f"docs/{name}: one title, found {len(titles)}"
    assert not faults, told(name, faults)


@pytest.mark.parametrize("name", PAGES)
def test_section_has_one_admonition(name: str) -> None:
    """Two in one section compete, and the reader reads neither."""
    faults = second_admonitions(PAGES[name].read_text(encoding="utf-8"))
    assert not faults, told(name, faults)


def test_second_admonition_is_told() -> None:
    """One in each section is good; the second in a section is named by its line."""
    note, head = "!!! note\n    Pears.\n", "## Plums { #plums }\n"
    assert second_admonitions(note + head + note) == []
    assert second_admonitions(head + note + note) == [f"4: {ONE_NOTE}"]


@pytest.mark.parametrize("name", PAGES)
def test_tokens_and_fences_are_right(name: str, the_book: model.Book) -> None:
    """A fence names a snippet; a token names a label, and a version exactly when versions differ."""
    problems = proofreading.check(
        the_book, f"docs/{name}", PAGES[name].read_text(encoding="utf-8")
    )
    assert not problems, "\n".join(map(str, problems))


@pytest.mark.parametrize("name", LESSONS)
def test_lesson_shows_its_own_snippets(name: str) -> None:
    """A lesson, its page and its folder of snippets have one name, and it shows all of them.

    A page that answers a question may show a lesson's.
    """
    own = {snippet for snippet in SNIPPETS if snippet.split("/")[0] == Path(name).stem}
    shown = {
        snippet
        for _, snippet in fences.shown(LESSONS[name].read_text(encoding="utf-8"))
    }
    assert own or name.startswith("questions/"), (
        f"docs/{name}: there is no snippet in snippets/{Path(name).stem}/: give page and folder one name"
    )
    assert own <= shown, f"docs/{name} does not show {', '.join(sorted(own - shown))}"


def test_every_snippet_belongs_to_a_page() -> None:
    """The folder of a snippet is the name of a page, and some page shows the snippet."""
    stems = {path.stem for path in PAGES.values()}
    shown = {
        snippet
        for path in PAGES.values()
        for _, snippet in fences.shown(path.read_text(encoding="utf-8"))
    }
    homeless = {name.split("/")[0] for name in SNIPPETS} - stems
    assert not homeless, (
        f"snippets/: no page has the name of {sorted(homeless)}: give folder and page one name"
    )
    assert not set(SNIPPETS) - shown, (
        f"shown on no page: {sorted(set(SNIPPETS) - shown)}"
    )


def test_every_page_is_in_the_nav() -> None:
    """`nav` in mkdocs.yml is the only place with an order; it lists each page once."""
    listed = re.findall(
        r"[\w/-]+\.(?:md|py)\b",
        str(yaml_load((HOME / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]),
    )
    labs = {path.relative_to(DOCS).as_posix() for path in DOCS.glob("labs/*.py")}
    pages = {*PAGES, *labs}
    assert not set(listed) - pages, (
        f"mkdocs.yml: nav: no such page in docs/: {sorted(set(listed) - pages)}: take it out, or write its new name"
    )
    assert not pages - set(listed), (
        f"mkdocs.yml: nav: lists nowhere {sorted(pages - set(listed))}: add it where it is to be read"
    )
    twice = sorted(name for name, times in Counter(listed).items() if times > 1)
    assert not twice, f"mkdocs.yml: nav: lists twice {twice}: take one out"


@pytest.mark.parametrize("name", SNIPPETS)
def test_snippet_is_small(name: str) -> None:
    """At most 15 lines of code (a tool may have more) and 72 columns, one short claim; it imports only the library."""
    snippet = SNIPPETS[name]
    rows = [row.strip() for row in snippet.code.splitlines() if row.strip()]
    comments = [row for row in rows if row.startswith("#")]
    lines = COPIED.get(name, LINES)
    assert len(rows) - len(comments) <= lines, (
        f"{snippet.where}: {len(rows) - len(comments)} lines of code, {lines} at most"
    )
    assert len(comments) <= 3, f"{snippet.where}: {len(comments)} comments, 3 at most"
    assert max(map(len, snippet.code.splitlines())) <= COLUMNS, (
        f"{snippet.where}: {COLUMNS} columns at most"
    )
    assert len(snippet.claim.split()) <= WORDS and snippet.claim.endswith("."), (
        f"{snippet.where}:1: the claim is one sentence of up to {WORDS} words"
    )
    imported = {
        alias.name
        for node in ast.walk(ast.parse(snippet.source))
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    assert not imported & {path.stem for path in snippet.path.parent.glob("*.py")}, (
        f"{snippet.where}: snippets do not import each other"
    )
    assert "if __name__" not in snippet.code, f"{snippet.where}: no `if __name__`"


@pytest.mark.parametrize("name", SNIPPETS)
def test_labels_are_short(name: str, the_book: model.Book) -> None:
    """A label is lower case and has at most four words."""
    lines = [
        line for output in the_book.outputs(name).values() for line in output.values()
    ]
    faults = [
        f"{line.label!r}"
        for line in lines
        if len(line.label.split()) > 4
        or line.label[0].isupper()
        or len(str(line)) > WIDTH
    ]
    assert not faults, (
        f"snippets/{name}.py: labels are lower case, four words at most: {', '.join(faults)}"
    )
