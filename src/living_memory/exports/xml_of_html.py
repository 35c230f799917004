"""HTML, as it stands in an article, written as XML: what an EPUB asks for, and a browser does not."""

from html import escape, unescape
from html.parser import HTMLParser

VOID = {"br", "col", "hr", "img", "input", "link", "meta", "wbr"}
"""Elements that have no end in HTML."""
CASED = {
    "clippath": "clipPath",
    "lineargradient": "linearGradient",
    "preserveaspectratio": "preserveAspectRatio",
    "textpath": "textPath",
    "viewbox": "viewBox",
}
"""Names of SVG, whose capitals XML asks for."""
HEADS = {"h1", "h2", "h3", "h4", "h5", "h6"}
LISTS = {"dl", "ol", "ul"}
NOT_IN_A_PARAGRAPH = {*HEADS, *LISTS, "blockquote", "details", "div", "figure", "hr"}
NOT_IN_A_PARAGRAPH |= {"p", "pre", "section", "table"}
"""Elements before which HTML ends a paragraph by itself (https://html.spec.whatwg.org, "closes a p element")."""
SVG = "http://www.w3.org/2000/svg"


class AsXml(HTMLParser):
    """Writes what it reads as XML, into `said`."""

    def __init__(self) -> None:
        """Nothing is said yet."""
        super().__init__(convert_charrefs=False)
        self.said: list[str] = []
        self.in_paragraph = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element, with a value for each of its attributes."""
        if tag in NOT_IN_A_PARAGRAPH:
            self.end_paragraph()
            self.in_paragraph = tag == "p"
        given = {CASED.get(name, name): value or "" for name, value in attrs}
        if tag == "svg":
            given.setdefault("xmlns", SVG)
        words = "".join(f' {name}="{escape(value)}"' for name, value in given.items())
        end = "/" if tag in VOID else ""
        self.said.append(f"<{CASED.get(tag, tag)}{words}{end}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that ends where it begins."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """The end of an element that has one."""
        if tag == "p":
            self.end_paragraph()
        elif tag not in VOID:
            self.said.append(f"</{CASED.get(tag, tag)}>")

    def end_paragraph(self) -> None:
        """Where one is open."""
        if self.in_paragraph:
            self.said.append("</p>")
        self.in_paragraph = False

    def handle_data(self, data: str) -> None:
        """Text between the elements."""
        self.said.append(escape(data, quote=False))

    def handle_entityref(self, name: str) -> None:
        """A character by its name, of which XML knows few."""
        self.handle_data(unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        """A character by its number."""
        self.handle_data(unescape(f"&#{name};"))


def xml_of(html: str) -> str:
    """The same elements and text as XML; comments are left out."""
    writer = AsXml()
    writer.feed(html)
    writer.close()
    return "".join(writer.said)
