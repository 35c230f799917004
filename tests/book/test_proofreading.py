"""What a fence shows has one reader; where it cannot know without a run, the author is told where and what to do."""

import inspect

import pytest
from subjects import PEARS, orchard

import living_memory
from living_memory.book import fence_code, fences, model, proofreading
from living_memory.exports import markdown


@pytest.fixture(scope="module")
def fruit() -> model.Book:
    """A small book."""
    return orchard()


def page(*rows: str, indent: str = "") -> str:
    """A page whose one fence, which begins on its third line, holds these rows."""
    lines = ['```python exec="on" html="on"', *rows, "```"]
    return "# Pears\n\n" + "".join(f"{indent}{line}\n" for line in lines)


READ = [
    (f'print(show("{PEARS}"))', False),
    (f"print(show('{PEARS}'))", False),
    (f'print(show(name="{PEARS}"))', False),
    (f'print(living_memory.show("{PEARS}"))', False),
    (f'pears = "{PEARS}"; print(show(pears, True))', True),
    (f'print(show("{PEARS}", ask="Does it watch=True?"))', False),
    (f"print(show('{PEARS}', ask='what (really)?', watch=True))", True),
    (f'print(show("{PEARS}", True))', True),
    (f'print(show("{PEARS}", words={{"a (b)": "c"}}, watch="open"))', True),
]
"""A line of a fence, and whether it draws steps."""


@pytest.mark.parametrize(("row", "is_watched"), READ)
def test_call_is_read_as_python_reads_it(
    row: str, is_watched: bool, fruit: model.Book
) -> None:
    """Whatever the quotes and the order: page, `renew` and Markdown know the same of it."""
    imports = "import living_memory; from living_memory import show"
    text = page(imports, row, indent="    ")
    assert list(fences.shown(text)) == [(5, PEARS)]
    assert list(fences.watched(text)) == [PEARS] * is_watched
    assert not proofreading.check(fruit, "docs/pears.md", text)
    assert fruit.snippets[PEARS].claim in markdown.plain(fruit, text)


SHOW = "from living_memory import show\n"
REFUSED = {
    f'{SHOW}for name in ["{PEARS}"]:\n    print(show(name))': (
        f'5: `for name in ["{PEARS}"]:` is run by no fence, which only prints what it calls',
        "import a function from living_memory, and print what it gives",
    ),
    f"{SHOW}print(show(*names))": ("5: `show` is given `name` as something", "type it"),
    f'{SHOW}print(show("{PEARS}", **more))': (
        "5: `show` is given `**` as",
        "type it",
    ),
    f'{SHOW}print(show("{PEARS}", ask=question))': (
        "5: `show` is given `ask`",
        "type it",
    ),
    f'{SHOW}print(show(f"fruit/{{name}}"))': ("5: `show` is given `name`", "type it"),
    f"{SHOW}print(show())": ("5: `show` is given no name", "name a snippet"),
    f"{SHOW}print(show(3))": ("5: `show` is given no name", "name a snippet"),
    f'{SHOW}print(\n    show("fruit/pear")\n)': (
        "6: there is no snippet 'fruit/pear'; did you mean 'fruit/pears'?",
        "name a snippet of `snippets/`",
    ),
    'from living_memory import drawing\nprint(drawing("anatomy", "pears/none"))': (
        "5: there is no snippet 'pears/none'",
        "name a snippet of `snippets/`",
    ),
    f'{SHOW}show("{PEARS}")': (
        f"5: nothing prints what `show` gives for '{PEARS}'",
        f'write `print(show("{PEARS}"))`',
    ),
    f'{SHOW}print(show("{PEARS}", watch="opne"))': (
        "5: `watch='opne'` is no way to watch a snippet",
        'write `watch=True`, or `watch="open"`',
    ),
    f'{SHOW}print(show("{PEARS}", words={{"a": "b"}}))': (
        "5: `words` replace the sentences of steps, and no step is drawn",
        "write `watch=True`, or remove `words`",
    ),
    f'{SHOW}print(show("{PEARS}", True, ["a"]))': (
        "5: `words` are no sentences by the lines that they replace",
        'write `words={"del node": "…"}`',
    ),
    f'{SHOW}print(show("{PEARS}", ask=3))': ("5: `ask` is no text", "write a question"),
    f'{SHOW}print(show("{PEARS}", wtach=True))': (
        "5: `show` is given `wtach`, which it does not take: it takes `name`, `watch`, `words`, `ask`, `answer`,",
        "name one that `show` takes",
    ),
    f'{SHOW}print(show("{PEARS}", True, {{}}, "Why?", "", [], "", [], "", 5))': (
        "5: `show` is given too much",
        "take out what it does not take",
    ),
    f'{SHOW}print(show("{PEARS}"))\nprint(show("{PEARS}", watch=True))': (
        "6: shows 'fruit/pears' again, after line 5",
        "show it once, and link to it: `#fruit/pears`",
    ),
    f'{SHOW}print(show("{PEARS}"))\nprint(show("pears/one"': (
        "6: not Python: '(' was never closed",
        "correct the fence",
    ),
    f'from living_memory import show as figure\nprint(figure("{PEARS}"))': (
        "4: `show` is imported under another name, `figure`",
        "import `show` alone",
    ),
    f'print(show("{PEARS}"))': (
        "4: `show` is not imported",
        "`from living_memory import show`",
    ),
    f'import living_memory as lm\nprint(lm.show("{PEARS}"))': (
        "4: `import living_memory as lm` is run by no fence",
        "import a function",
    ),
    "from living_memory import current": (
        "4: `current` is no function that a fence may call",
        "import one of show, drawing, fact",
    ),
    f'{SHOW}print(show("{PEARS}"), end="")': (
        f'5: `print(show("{PEARS}"), end="")` is run by no fence',
        "import a function",
    ),
    "import os\nprint(os.environ)": ("4: `import os` is run by no fence", "import"),
    '__import__("os").system("true")': (
        '4: `__import__("os").system("true")` is no call of a function',
        "import a function",
    ),
    f"{SHOW}print(show({'(' * 5000}": ("5: not Python: too many nested", "correct"),
    f"{SHOW}print(show({'-' * 50000}1))": ("4: a fence is nested too deep", "import"),
}
"""What stands in a fence, and what must be said: the line of the page with the mistake, and the deed."""


@pytest.mark.parametrize(("code", "said"), REFUSED.items())
def test_call_that_nobody_can_read_is_refused(
    code: str, said: tuple[str, str], fruit: model.Book
) -> None:
    """With the place and what to do."""
    text = page(*code.split("\n"))
    [wrong] = proofreading.check(fruit, "docs/pears.md", text)
    what, do = said
    assert str(wrong).startswith(f"docs/pears.md:{what}")
    assert f"\n  To do: {do}" in str(wrong)


HEADS = [
    '```python exec="true"',
    "```python exec",
    '```py exec="on"',
    '```python exec="on" session="pears"',
    '``` {.python exec="on"}',
    '```bash exec="on"',
]


@pytest.mark.parametrize("head", HEADS)
def test_fence_has_one_way_to_be_run(head: str, fruit: model.Book) -> None:
    """Whatever else a builder might run is refused at its first row; what is said to be written there is read."""
    written = page(f'{SHOW}print(show("{PEARS}"))')
    other = written.replace(fences.OPEN, head)
    [wrong] = proofreading.check(fruit, "docs/pears.md", other)
    assert "is no head of a fence that is run" in str(wrong)
    assert f"To do: write {fences.OPEN}," in str(wrong)
    assert str(wrong).startswith("docs/pears.md:3: ")
    assert not proofreading.check(fruit, "docs/pears.md", written)


def test_fence_that_is_not_run_shows_nothing() -> None:
    """An example of a fence, and one that is switched off, are text."""
    fence = page(f'{SHOW}print(show("{PEARS}"))')
    assert list(fences.shown(fence))
    for other in ("", 'exec="off"', "exec='no'"):
        assert not list(fences.shown(fence.replace('exec="on"', other)))
    nested = fence.replace("# Pears\n\n", "````markdown\n") + "````\n"
    assert not list(fences.shown(nested))


def test_parameters_are_those_of_the_functions() -> None:
    """What the reader of fences knows of the functions that a fence may call is what they take."""
    assert set(fence_code.PARAMETERS) == set(living_memory.__all__)
    for name, known in fence_code.PARAMETERS.items():
        parameters = inspect.signature(getattr(living_memory, name)).parameters
        needed = [
            one for one in parameters if parameters[one].default is inspect._empty
        ]
        if known:
            assert known == tuple(parameters), name
        else:
            assert not needed, f"{name}: say in PARAMETERS what it is given"
