"""What of an article somebody typed, as the HTML that it became: nothing that runs, leads astray or stays a token.

A browser does what a page says, and a reviewer reads Markdown: what shows words, pictures and links is let through,
and nothing else. The outputs of fences, which nobody typed, are set aside meanwhile.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urlsplit

from ..book.page_blocks import prose
from ..book.tokens import TOKEN
from ..problem import Problem, problem

WORDS = """
a abbr b blockquote br caption cite code data dd del details dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins kbd li
mark ol p pre q s samp small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr
figure figcaption svg
"""
TAGS = frozenset(WORDS.split())
"""What shows words, pictures and links, and does nothing else."""
NAMES = """
abbr align alt aria-hidden aria-label class colspan data-by-python data-search-exclude datetime download height href id
lang open rel role rowspan scope src start tabindex title value viewbox width xmlns
"""
ATTRIBUTES = frozenset(NAMES.split())
BARRED = """
a animate base embed foreignobject iframe image link meta object script set style
"""
IN_A_DRAWING = frozenset(BARRED.split())
"""What a drawing, whose shapes are of no harm, may not have."""
LINKS = ("href", "src", "xlink:href")
SCHEMES = (
    *("", "http", "https", "mailto"),
    *("snippet", "term", "site", "repository"),
)
"""Where a link may lead, those by name too."""
HERE = ""
"""The scheme of an address in the site itself."""
NOT_FOR_PAGES = re.compile(r"__[a-z]+(_\d+)*|lm-.*|[\w-]+/\w+")
"""The anchors by which the theme and our scripts find their own, and those of figures."""
OURS = re.compile(r" the output of a fence [0-9a-f]+ ")
"""The only comment that stands in an article."""
QUOTED = ("code", "pre", "samp", "kbd", "data")
"""Where braces stand on purpose."""
BRACES = re.compile(r"\{\{|\}\}")
BLANKS = re.compile(r"[\x00-\x20]")
"""What a browser leaves out of an address."""
IN_MARKDOWN = "say it in Markdown, which shows words, pictures and links; a page has nothing that runs or leads astray"
CITES = re.compile(r"\[\^")
IN_PROSE = "a citation stands in a sentence of a page, on one line, not in HTML, a title or a lab"
IN_CODE = "a token stands in a sentence of a page, not in HTML, a title or a lab; other braces stand between backticks"
ONE_NAME = (
    "give each its own name, of letters, digits and strokes, which begins with a letter"
)


@dataclass(frozen=True)
class Find:
    """What is wrong, what to do, and words by which its line is found in the source."""

    what: str
    do: str
    needle: str


def check(where: str, source: str, html: str) -> list[Problem]:
    """All that is wrong with the HTML that the page `where` became, each at its line as far as that can be told."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    finds = [*reader.finds, *repeated(reader.ids)]
    problems = []
    for find in dict.fromkeys(finds):
        lines = lines_with(source, find.needle)
        first = lines[0] if lines else None
        what = find.what
        if find.do == ONE_NAME and len(lines) > 1:
            what += f", at lines {', '.join(map(str, lines))}"
        problems.append(problem(where, what, find.do, line=first))
    return [*problems, *unfilled(where, source, reader.tokens)]


def repeated(ids: Iterable[str]) -> Iterator[Find]:
    """The anchors that stand more than once on a page."""
    for name, times in Counter(ids).items():
        if times > 1:
            yield Find(f"has the anchor `{name}` {times} times", ONE_NAME, f"#{name}")


def unfilled(where: str, source: str, filled: Iterable[str]) -> Iterator[Problem]:
    """The tokens that the reader of a page sees and its builder does not, and those that only the builder sees."""
    left = Counter(filled)
    for number, row in enumerate(prose(source).split("\n"), 1):
        for token in TOKEN.finditer(row):
            said = token[0].strip("{ }")
            left[said] -= 1
            if left[said] < 0:
                what = f"{token[0]} stands where no token is filled"
                yield problem(where, what, IN_CODE, line=number)
    for said in +left:
        what = f"{{{{ {said} }}}} is filled where no reader sees a token"
        lines = lines_with(source, said)
        do = "write it on one line, without backticks near it that nothing closes"
        yield problem(where, what, do, line=lines[0] if lines else None)


def lines_with(source: str, needle: str) -> list[int]:
    """The lines of a page, from 1, that have these words, in capitals or not."""
    wanted = needle.lower()
    rows = source.lower().split("\n")
    return [number for number, row in enumerate(rows, 1) if wanted in row]


def is_shape(attribute: str) -> bool:
    """Whether an attribute says how a part of a drawing looks."""
    return attribute != "style" and not attribute.startswith("on")


class Reader(HTMLParser):
    """Walks through an article and keeps what it finds."""

    def __init__(self) -> None:
        """Nothing is found yet."""
        super().__init__(convert_charrefs=True)
        self.finds: list[Find] = []
        self.ids: list[str] = []
        self.tokens: list[str] = []
        """What each filled token says."""
        self.open: Counter[str] = Counter()
        """How many elements of each name are open."""

    def find(self, what: str, needle: str, do: str = IN_MARKDOWN) -> None:
        """Keep what is wrong."""
        self.finds.append(Find(what, do, needle))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Judge an element by its name and by each of its attributes."""
        is_drawn = bool(self.open["svg"])
        is_let = tag not in IN_A_DRAWING if is_drawn else tag in TAGS
        if not is_let:
            self.find(f"has the element `<{tag}>`, which no page may have", f"<{tag}")
        self.open[tag] += 1
        given = {name: value or "" for name, value in attrs}
        is_token = tag == "data" and given.get("class") == "lm-value"
        if is_token:
            self.tokens.append(given.get("title", ""))
        for name, value in given.items():
            if name not in ATTRIBUTES and not (is_shape(name) and self.open["svg"]):
                what = f"has `{name}=` on `<{tag}>`, which no page may have"
                self.find(what, f"{name}=" if value else name)
            self.judge(tag, name, value, is_token)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Judge an element that has no content."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        if self.open[tag]:
            self.open[tag] -= 1

    def judge(self, tag: str, name: str, value: str, is_token: bool) -> None:
        """Judge what an attribute says."""
        if name in LINKS:
            self.judge_link(tag, name, value)
        if name == "id" and not self.open["svg"]:
            self.ids.append(value)
            if NOT_FOR_PAGES.fullmatch(value):
                what = f"has the anchor `{value}`, a name that is not for pages"
                self.find(what, value, ONE_NAME)
        if BRACES.search(value) and not is_token:
            self.find(f"publishes braces in `{name}=`: {value}", "{{", IN_CODE)

    def judge_link(self, tag: str, name: str, value: str) -> None:
        """Judge where something leads, or from where it comes."""
        address = BLANKS.sub("", value)
        scheme, _, rest = address.partition(":")
        has_scheme = bool(rest) and re.fullmatch(r"[\w+.-]+", scheme) is not None
        kind = scheme.lower() if has_scheme else HERE
        is_picture = name == "src" or tag not in ("a", "area")
        elsewhere = kind != HERE or bool(urlsplit(address).netloc)
        if kind not in SCHEMES:
            self.find(f"leads to `{kind}:`, which no page may", f"{scheme}:")
        elif is_picture and elsewhere:
            self.find(f"asks another host for `{value}`", value)

    def handle_data(self, data: str) -> None:
        """Judge words."""
        if any(self.open[tag] for tag in QUOTED):
            return
        for row in data.split("\n"):
            if BRACES.search(row):
                self.find(f"publishes braces: {row.strip()[:60]}", row.strip(), IN_CODE)
            if CITES.search(row):
                what = f"publishes a citation as it was typed: {row.strip()[:60]}"
                self.find(what, row.strip(), IN_PROSE)

    def handle_comment(self, data: str) -> None:
        """Judge a comment: what no reader sees is no part of a page."""
        if not OURS.fullmatch(data):
            self.find("has a comment, which browsers read otherwise than people", "<!")

    def handle_decl(self, decl: str) -> None:
        """Judge a declaration."""
        self.find("has a declaration, which no page may have", "<!")

    def unknown_decl(self, data: str) -> None:
        """Judge a section of another kind."""
        self.find("has a section `<![…`, which no page may have", "<![")

    def handle_pi(self, data: str) -> None:
        """Judge an instruction."""
        self.find("has an instruction `<?…`, which no page may have", "<?")
