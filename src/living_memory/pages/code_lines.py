"""How code goes on where a line is full: a line of a program deeper than it began, an option of a command not at all.

Without its mark a long line goes on at one depth for all, and looks like a child or a sibling of other lines.
"""

import re
from html import unescape

TAG = re.compile(r"<[^>]+>")
STEP, DEEPEST = 4, 4
"""Blanks of a step in, and the steps that `figure.css` knows."""
ROOM = 34
"""Letters of code on a line of a narrow phone: a longer word at the start of a line would leave its blanks behind."""
INLINE = re.compile(r"<code>(?P<code>[^<\n]*)</code>")
OPTION = re.compile(r"(?<![\w-])--?[A-Za-z][\w-]*")
WHOLE = r'<span class="lm-whole">\g<0></span>'


def with_whole_options(html: str) -> str:
    """The page whose code in sentences keeps each option of a command, `--max-requests`, on one line."""
    return INLINE.sub(with_whole, html)


def with_whole(found: re.Match[str]) -> str:
    """Code in a sentence, its options marked."""
    code = OPTION.sub(WHOLE, found["code"])
    return f"<code>{code}</code>"


def stepped(code: str) -> str:
    """The HTML of a program whose lines that stand in are each an element, marked by their depth.

    So is a line that does not, right below such a one: as bare text it would be drawn as if the other went on.
    """
    lines, is_below = [], False
    for line in code.splitlines(keepends=True):
        text = unescape(TAG.sub("", line)).rstrip()
        blanks = len(text) - len(text.lstrip())
        is_below = bool(text) and (is_below or blanks >= STEP)
        lines.append(marked(line, text, blanks) if is_below else line)
    return "".join(lines)


def marked(line: str, text: str, blanks: int) -> str:
    """A line of HTML in an element for its depth; `text` is what it says, and `blanks` how many stand before that."""
    depth = min(blanks // STEP, DEEPEST)
    first, *_ = text.split()
    breaks = " lm-breaks" if depth and blanks + len(first) > ROOM else ""
    return f'<span class="lm-in{depth}{breaks}">{line}</span>'
