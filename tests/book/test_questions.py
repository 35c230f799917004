"""A page that answers a question has one form: the answer, a run, what to do, where it stops, where to read on."""

import re

import pytest

from living_memory.book import fences, page_blocks
from living_memory.project import HOME

PAGES = {path.stem: path for path in sorted((HOME / "docs/questions").glob("*.md"))}
LINES = 3
"""Of how many sentences an answer has at most."""
WORDS = 420
"""How many words a page has at most: it is read in two minutes."""
HEADS = ["## What to do { #do }", "## Where it stops { #where-it-stops }"]


def faults(text: str) -> list[str]:
    """What a page with this text lacks, and what to do."""
    wrong = []
    title, _, rest = text.partition("\n")
    answer = rest.strip().partition("\n\n")[0].splitlines()
    before, *_ = rest.partition("\n## ")
    heads = [line for line in text.splitlines() if line.startswith("##")]
    last = text.rstrip().splitlines()[-1]
    if not title.endswith("?"):
        wrong.append("1: the title is no question: write it as people ask it")
    if not 1 <= len(answer) <= LINES or answer[0].startswith(("```", "#", "-", "|")):
        wrong.append(f"3: the answer comes first, in one to {LINES} sentences")
    if not [*fences.shown(before)]:
        wrong.append("5: no run shows it before the first heading: add a fence")
    if heads != HEADS:
        wrong.append(f"the headings are {heads}: make them {HEADS}")
    if not last.startswith("Read on: ["):
        wrong.append("the last line leads nowhere: write `Read on: [title](page.md).`")
    if len(page_blocks.prose(text).split()) > WORDS:
        wrong.append(f"more than {WORDS} words: leave the rest to the lesson")
    return wrong


@pytest.mark.parametrize("name", PAGES)
def test_question_is_answered_in_form(name: str) -> None:
    """By who comes with the question, in two minutes."""
    found = faults(PAGES[name].read_text(encoding="utf-8"))
    assert not found, "\n".join(f"docs/questions/{name}.md:{fault}" for fault in found)


def test_each_part_that_is_missing_is_told() -> None:
    """One by one, on a page that was right before."""
    page = next(iter(PAGES.values())).read_text(encoding="utf-8")
    assert faults(page) == []
    fence = re.search(r"```python.*?```\n", page, re.S)[0]
    for old, new, said in [
        ("?\n", ".\n", "no question"),
        (fence, "", "no run"),
        ("## What to do", "## What then", "the headings"),
        ("Read on: ", "See ", "leads nowhere"),
        ("Read on: ", "word " * WORDS + "\n\nRead on: ", "more than"),
    ]:
        [fault] = faults(page.replace(old, new, 1))
        assert said in fault
    title, _, rest = page.partition("\n")
    [fault] = faults(f"{title}\n\n- A list\n{rest}")
    assert "the answer comes first" in fault
