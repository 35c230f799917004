"""`mkdocs.yml` cannot take back what the book promises, nor put something on each page that no page may have."""

from collections import UserDict
from pathlib import Path

import pytest
from mkdocs.config import load_config

from living_memory.pages import settings
from living_memory.project import HOME

TEXT = (HOME / "mkdocs.yml").read_text(encoding="utf-8")
REFUSED = {
    ("strict: true", "strict: false"): "a build that warns would be published",
    ("  anchors: warn", "  anchors: info"): "a link would break without a word",
    ("  absolute_links: warn", "  absolute_links: ignore"): "(`absolute_links` of nav)",
    ("copyright: Code", "copyright: <b>Code</b>"): "`copyright` is HTML on each page",
    ("copyright: Code MIT, text CC BY 4.0", "copyright: 'x &#60;b'"): "is HTML on each",
    (
        "!!python/name:living_memory.project.TITLE",
        "<i>Living</i>",
    ): "`site_name` is HTML on each",
    ("Home: index.md", "Home: javascript:alert(1)"): "`nav` leads to `javascript:`",
    ("- names/names-bind.md", "- Bind: ' JavaScript:x'"): "`nav` leads to `javascript:",
    ("- dev/walks.md", "- Walks: data:text/html,x"): "`nav` leads to `data:`",
    ("edit_uri: edit", "edit_uri: javascript:edit"): "`edit_uri` leads to `javascript:",
    (
        "[assets/colours.js",
        "[https://example.org/x.js",
    ): "names a script that is not in",
    ("[assets/colours.js", "[assets/gone.js"): "not in docs/: assets/gone.js",
    ("polyfills: [assets/", "polyfills: [gone/"): "not in docs/: gone/iframe-worker.js",
    ("  polyfills:", "  homepage: x\n  polyfills:"): "`extra` says `homepage`",
    ("  polyfills:", "  analytics: {}\n  polyfills:"): "`extra` says `analytics`",
    (
        "!!python/name:living_memory.project.TITLE",
        "Li\u200bving",
    ): "which no reader sees",
    ("\nnav:", "\n# <<<<<<<\n<<<<<<< HEAD: x\nnav:"): "a merge is not finished",
}
"""What is typed in the place of what stands in the settings, and what must be said."""


def faults(text: str, folder: Path) -> list[str]:
    """What is said of settings with this text, with `docs/` as it is."""
    (folder / "docs").mkdir()
    for name in ("src", "snippets"):
        (folder / name).symlink_to(HOME / name)
    file = folder / "mkdocs.yml"
    file.write_text(text.replace("\n<<<<<<< HEAD: x", ""), encoding="utf-8")
    said: UserDict[str, object] = load_config(str(file))
    return [str(one) for one in settings.check(text, said, HOME / "docs")]


def test_settings_of_the_book_are_let_through(tmp_path: Path) -> None:
    """What is refused below is refused for what was typed."""
    assert not faults(TEXT, tmp_path)


@pytest.mark.parametrize(("before", "after"), REFUSED)
def test_settings_that_take_back_a_promise(
    before: str, after: str, tmp_path: Path
) -> None:
    """The message names the line, and what to write there."""
    assert TEXT.count(before) == 1, f"mkdocs.yml says {before!r} otherwise now"
    changed = TEXT.replace(before, after)
    found = faults(changed, tmp_path)
    said = "\n".join(found)
    assert REFUSED[before, after] in said and "To do: " in said, said
    assert "mkdocs.yml:" in said
