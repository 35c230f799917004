"""A line of code knows its depth, and has all its letters."""

from living_memory.pages.code_lines import ROOM, TAG, stepped, with_whole_options

LONG = "x" * ROOM
CODE = f'class <span class="nc">Pear</span>:\n    <span class="k">pass</span>\n\n\ndef plum():\n        {LONG}()\n'


def test_line_that_stands_in_is_marked_by_its_depth() -> None:
    """The first line of a block is marked, an empty line and one that does not stand in are left alone."""
    first, second, *_, last = stepped(CODE).splitlines()
    assert first == CODE.splitlines()[0]
    assert second.startswith('<span class="lm-in1">    <span')
    assert "lm-in2 lm-breaks" in stepped(CODE)
    assert last == "</span>"


def test_line_below_is_marked_until_a_line_is_empty() -> None:
    """What comes right after a block has its mark, and so has the next; after an empty line nothing has."""
    code = "for pear in pears:\n    eat()\ndel pear\nprint()\n\nprint()\n"
    loop, eat, gone, said, *_, last = stepped(code).split("\n")[:-1]
    assert loop == "for pear in pears:" and "lm-in1" in eat
    assert gone == '</span><span class="lm-in0">del pear'
    assert said == '</span><span class="lm-in0">print()'
    assert last == "print()"


def test_no_letter_is_lost() -> None:
    """What is copied from the page is the program to the letter, its ends of lines among them."""
    assert TAG.sub("", stepped(CODE)) == TAG.sub("", CODE)


def test_what_is_deeper_than_the_deepest_has_its_mark() -> None:
    """Code of twenty blanks and more goes on at the depth that the style knows last."""
    assert 'class="lm-in4"' in stepped(" " * 20 + "pass")


def test_option_of_a_command_stays_whole() -> None:
    """An option in a sentence is marked, with its dashes; a minus, a name with a dash and a block of code are not."""
    html = "<p><code>app --max-requests 9 -m x</code> <code>a-b - c</code></p>"
    said = with_whole_options(html)
    whole = '<span class="lm-whole">{}</span>'.format
    assert (
        said
        == f"<p><code>app {whole('--max-requests')} 9 {whole('-m')} x</code> <code>a-b - c</code></p>"
    )
    block = "<pre><code>git -m\n</code></pre>"
    assert with_whole_options(block) == block
