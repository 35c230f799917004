"""What HTML a page may have: elements, attributes and links that show words and pictures, and do nothing else."""

import re
from collections import Counter
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urlsplit

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
BLOCKS = ("p", "li", "dd", "td", "div", "blockquote")
"""The elements at whose beginning a row begins."""
UNREAD = re.compile(r"\s*(!!! |\?\?\?\+? |`{3}|~{3}|\|?\s*:?-{3,}:?\s*\||:   )")
"""How a note, a fold, a fence, a table or a definition begins that Markdown did not take for one."""
AS_ONE = "leave a blank row above it, set it as far in as what it belongs to, and see that mkdocs.yml has its extension"
ONE_NAME = (
    "give each its own name, of letters, digits and strokes, which begins with a letter"
)


@dataclass(frozen=True)
class Find:
    """What is wrong, what to do, and words, or an anchor, by which its lines are found in the source."""

    what: str
    do: str
    needle: str
    is_anchor: bool = False


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
        self.is_at_margin = False
        """Whether the words that follow begin a row."""

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
        self.is_at_margin = tag in BLOCKS
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
        self.is_at_margin = False
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
                self.finds.append(Find(what, ONE_NAME, value, is_anchor=True))
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
        first, *others = data.split("\n")
        for row in others if not self.is_at_margin else (first, *others):
            if UNREAD.match(row):
                what = f"publishes Markdown as it was typed: {row.strip()[:60]}"
                self.find(what, row.strip(), AS_ONE)
        for row in (first, *others):
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
