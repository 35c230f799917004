"""The theme's style is without what no page can show, and has all that a page does show."""

from pathlib import Path

import material
from soups import Pages

from living_memory.pages.unused_rules import CLASS, RULE, STYLES, may_match, without

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


def test_page_loses_no_rule_that_it_may_show(site: Path, pages: Pages) -> None:
    """Each rule of the theme whose classes all stand on one page is in the style of the site, to the letter."""
    [built] = [path.read_text(encoding="utf-8") for path in site.glob(STYLES)]
    folder = Path(material.__file__).parent / "templates"
    [whole] = [path.read_text(encoding="utf-8") for path in folder.glob(STYLES)]
    rules = [rule for rule in RULE.finditer(whole)]
    assert len(built) < 0.8 * len(whole), "hardly anything was left out"
    for page in pages.values():
        own = {name for tag in page.select("[class]") for name in tag["class"]}
        lost = [
            rule[0]
            for rule in rules
            if all(may_match(head, own) for head in rule["heads"].split(","))
            and CLASS.search(rule["heads"])
            and rule[0] not in built
        ]
        assert not lost, lost[0]
