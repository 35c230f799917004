"""Every fence and every snippet is an example: found and linted by pytest-examples, and run by us alone."""

import re
from pathlib import Path

import pytest
from pytest_examples import CodeExample, EvalExample, find_examples

from living_memory.book import authored, model, snippets
from living_memory.book.fence_code import Unreadable
from living_memory.book.fences import Fence
from living_memory.pages import run_fence
from living_memory.project import HOME

# What a snippet does on purpose: a lambda with a name, a name that is only bound, a name bound twice or by `exec`.
MEANT = ["D1", "E731", "F811", "F821", "F841", "B", "SIM", "UP"]
PASTED_MEANT = [*MEANT, "F401", "F704", "F706", "E401", "E402", "I001"]
"""What lines to paste may do besides: import for what the reader has, stand in a function that is not shown."""
EXAMPLES = list(find_examples(HOME / "docs"))
FENCES = [example for example in EXAMPLES if example.prefix_settings().get("exec")]
PASTED = [example for example in EXAMPLES if example not in FENCES]
SNIPPETS = snippets.find(HOME / "snippets")
PAGES = dict(authored.pages(HOME))
WIDEST = 72
"""Letters of code that a page shows without a bar to scroll, on a desk."""
PLAIN = re.compile(r"^(?P<blanks> *)```(?:text|sh)\n(?P<lines>.*?)^ *```$", re.M | re.S)
PLAIN_PYTHON = re.compile(
    r"^ *```text\n *((?:import|from|def|class|with|@) ?\w+.*)", re.M
)


@pytest.mark.parametrize("fence", FENCES, ids=str)
def test_fence_says_something(fence: CodeExample, eval_example: EvalExample) -> None:
    """A fence is data that asks for HTML, or for Markdown that the build renders; it is read here as in the build."""
    eval_example.set_config(ruff_ignore=["D1", "I001"])
    eval_example.lint_ruff(fence)
    said = run_fence.said(str(fence), Fence(fence.source, fence.start_line + 1))
    assert said.startswith(("<figure", "<div", "<ul", "## ", "### ", "- ", "```")), (
        f"{fence}: prints no figure, bench, list, section or code"
    )


@pytest.mark.parametrize("lines", PASTED, ids=str)
def test_lines_to_paste_are_python(
    lines: CodeExample, eval_example: EvalExample
) -> None:
    """What a reader copies can be read by Python, and Ruff has nothing to say but for names of the reader's own."""
    eval_example.set_config(line_length=WIDEST, ruff_ignore=PASTED_MEANT)
    eval_example.lint_ruff(lines)


@pytest.mark.parametrize("page", PAGES)
def test_python_is_coloured(page: str) -> None:
    """Lines of Python stand in a fence that says so: `py`, and not `text`."""
    plain = PLAIN_PYTHON.findall(PAGES[page])
    assert not plain, f"docs/{page}: write ```py above {plain}"


@pytest.mark.parametrize("page", PAGES)
def test_lines_for_a_shell_are_not_cut(page: str) -> None:
    """What is to be typed elsewhere is seen whole: a remark stands above its line, a long one goes on after `\\`."""
    wide = [
        line.strip()
        for block in PLAIN.finditer(PAGES[page])
        for line in block["lines"].splitlines()
        if len(line.removeprefix(block["blanks"])) > WIDEST
    ]
    assert not wide, f"docs/{page}: over {WIDEST} letters, make two lines of {wide}"


def test_program_in_a_fence_is_not_run(
    tmp_path: Path, eval_example: EvalExample
) -> None:
    """The test above refuses it, as the build does: who checks out a stranger's page runs nothing of it."""
    proof = tmp_path / "ran"
    code = f'from pathlib import Path\n\nPath("{proof}").touch()\nprint("<figure>")\n'
    fence = CodeExample.create(code, path=tmp_path / "pears.md", start_line=3)
    with pytest.raises(Unreadable):
        test_fence_says_something(fence, eval_example)
    assert not proof.exists(), "a fence was run as a program"


@pytest.mark.parametrize("name", SNIPPETS)
def test_snippet_is_tidy(name: str, eval_example: EvalExample) -> None:
    """Ruff has nothing to say; only the runner runs a snippet.

    pytest-examples' own check of `print` would keep every printed object alive.
    """
    snippet = SNIPPETS[name]
    eval_example.set_config(line_length=72, target_version="py310", ruff_ignore=MEANT)
    eval_example.lint_ruff(
        CodeExample.create(snippet.source, path=snippet.path, start_line=0)
    )


def test_every_fence_is_found(the_book: model.Book) -> None:
    """The examples found are the fences on the pages: none is overlooked, and lines to paste have one name."""
    pages = [path.read_text(encoding="utf-8") for path in (HOME / "docs").rglob("*.md")]
    assert len(FENCES) == sum(page.count('```python exec="on"') for page in pages)
    assert FENCES, "no fence found in docs/"
    assert PASTED, "no lines to paste found in docs/"
    assert {example.prefix for example in PASTED} == {"py"}
