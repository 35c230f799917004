"""The theme's style is without what no page can show, and has all that a page does show."""

import re
from pathlib import Path

import material
from soups import Pages

from living_memory.pages.unused_rules import (
    ALL_STYLES,
    CLASS,
    RULE,
    SCRIPTS,
    STYLES,
    may_match,
    with_read,
    without,
)

STYLE = (
    ".pear{color:red}.plum,.pear>.plum{color:blue}@media print{.plum{top:0}}"
    "p:not(.plum),a:is(.plum,:hover),.pear:has(.x:not(.plum)){top:1px}@media print{.pear{top:2px}}"
    "@font-face{font-family:pear}@keyframes pears{to{top:3px}}"
)
SHOWN = (
    ".pear{color:red}"
    "p:not(.plum),a:is(.plum,:hover),.pear:has(.x:not(.plum)){top:1px}@media print{.pear{top:2px}}"
    "@font-face{font-family:pear}@keyframes pears{to{top:3px}}"
)


def test_rules_of_classes_that_nobody_has_are_left_out() -> None:
    """A head goes with its unknown class, a rule with its last head; what a bracket holds keeps a rule."""
    assert without(STYLE, {"pear"}) == SHOWN
    assert without(STYLE, {"pear", "plum"}) == STYLE


def test_properties_that_nobody_reads_are_left_out() -> None:
    """A custom property goes with its value, be it a picture with signs of its own, and what is read stays."""
    style = """:root{--a:url("data:,<svg a='1;{}'>");--b:1px;--c:var(--b)}.p{color:red;--a:0}@media print{.q{--a:1}}"""
    assert (
        with_read(style, {"--b", "--c"}) == ":root{--b:1px;--c:var(--b)}.p{color:red;}"
    )
    assert with_read(style, {"--a", "--b", "--c"}) == style


def test_all_that_a_style_or_script_reads_is_set(site: Path) -> None:
    """A property of the theme that something on the site names is set, as the theme sets it."""
    folder = Path(material.__file__).parent / "templates"
    [built] = [path.read_text(encoding="utf-8") for path in site.glob(STYLES)]
    [whole] = [path.read_text(encoding="utf-8") for path in folder.glob(STYLES)]
    styles = "".join(path.read_text("utf-8") for path in site.glob(ALL_STYLES))
    pages = "".join(path.read_text("utf-8") for path in site.rglob("*.html"))
    scripts = "".join(path.read_text("utf-8") for path in site.glob(SCRIPTS))
    read = set(re.findall(r"var\(\s*(--[\w-]+)", styles + pages))
    read |= set(re.findall(r"--md-[\w-]+", scripts))
    given = set(re.findall(r"(--md-[\w-]+)\s*:", whole))
    assert read & given, "the theme's properties were looked for in the wrong place"
    lost = (read & given) - set(re.findall(r"(--md-[\w-]+)\s*:", built))
    assert not lost


def test_page_loses_no_rule_that_it_may_show(site: Path, pages: Pages) -> None:
    """Each rule of the theme whose classes all stand on one page is in the style of the site, to the letter."""
    [built] = [path.read_text(encoding="utf-8") for path in site.glob(STYLES)]
    folder = Path(material.__file__).parent / "templates"
    [whole] = [path.read_text(encoding="utf-8") for path in folder.glob(STYLES)]
    rules = [rule for rule in RULE.finditer(whole)]
    kept = set(re.findall(r"(--[\w-]+)\s*:", built))
    assert len(built) < 0.8 * len(whole), "hardly anything was left out"
    for page in pages.values():
        own = {name for tag in page.select("[class]") for name in tag["class"]}
        lost = [
            rule[0]
            for rule in rules
            if all(may_match(head, own) for head in rule["heads"].split(","))
            and CLASS.search(rule["heads"])
            and with_read(rule[0], kept) not in built
        ]
        assert not lost, lost[0]
