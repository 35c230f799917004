"""What a fence shows has one reader; where it cannot know without a run, the author is told where and what to do."""

import inspect

import pytest
from subjects import PEARS, orchard

import living_memory
from living_memory.book import fences, model, proofreading
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
    text = page("from living_memory import show", row, indent="    ")
    assert list(fences.shown(text)) == [(5, PEARS)]
    assert list(fences.watched(text)) == [PEARS] * is_watched
    assert not proofreading.check(fruit, "docs/pears.md", text)
    assert fruit.snippets[PEARS].claim in markdown.plain(fruit, text)


REFUSED = {
    f'for name in ["{PEARS}"]:\n    print(show(name))': (
        "5: `show` is given `name` as something that only a run knows",
        'type it, `print(show("lesson/idea"))`, in one call for each snippet',
    ),
    "print(show(*names))": ("4: `show` is given `name` as something", "type it"),
    f'print(show("{PEARS}", **more))': ("4: `show` is given `**` as", "type it"),
    f'print(show("{PEARS}", ask=question))': ("4: `show` is given `ask`", "type it"),
    "print(show())": ("4: `show` is given no name", "name a snippet"),
    "print(show(3))": ("4: `show` is given no name", "name a snippet"),
    'print(\n    show("fruit/pear")\n)': (
        "5: there is no snippet 'fruit/pear'; did you mean 'fruit/pears'?",
        "name a snippet of `snippets/`",
    ),
    'print(drawing("anatomy", "pears/none"))': (
        "4: there is no snippet 'pears/none'",
        "name a snippet of `snippets/`",
    ),
    f'show("{PEARS}")': (
        f"4: nothing prints what `show` gives for '{PEARS}'",
        f'write `print(show("{PEARS}"))`',
    ),
    f'print(show("{PEARS}", watch="opne"))': (
        "4: `watch='opne'` is no way to watch a snippet",
        'write `watch=True`, or `watch="open"`',
    ),
    f'print(show("{PEARS}", words={{"a": "b"}}))': (
        "4: `words` replace the sentences of steps, and no step is drawn",
        "write `watch=True`, or remove `words`",
    ),
    f'print(show("{PEARS}"))\nprint(show("pears/one"': (
        "5: not Python: '(' was never closed",
        "correct the fence",
    ),
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


@pytest.mark.parametrize("code", [code for code in REFUSED if "(" in code][:-1])
def test_markdown_of_such_a_call_is_no_traceback(code: str, fruit: model.Book) -> None:
    """Where a call cannot be read, a picture stands for it."""
    said = markdown.plain(fruit, page(*code.split("\n")))
    assert "exec=" not in said and said.startswith("# Pears\n\n")


def test_fence_that_is_not_run_shows_nothing() -> None:
    """An example of a fence, and one that is switched off, are text."""
    fence = page(f'print(show("{PEARS}"))')
    assert list(fences.shown(fence))
    for other in ("", 'exec="off"', "exec='no'"):
        assert not list(fences.shown(fence.replace('exec="on"', other)))
    nested = fence.replace("# Pears\n\n", "````markdown\n") + "````\n"
    assert not list(fences.shown(nested))


def test_parameters_are_those_of_the_functions() -> None:
    """What the reader of fences knows of the functions that a fence may call is what they take."""
    for name in living_memory.__all__:
        function = getattr(living_memory, name)
        parameters = inspect.signature(function).parameters
        if name in fences.PARAMETERS:
            assert fences.PARAMETERS[name] == tuple(parameters), name
        else:
            needed = [
                one
                for one in parameters.values()
                if one.default is inspect.Parameter.empty
            ]
            assert not needed, f"{name}: say in PARAMETERS what it is given"
