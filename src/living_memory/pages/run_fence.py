"""What a fence puts on its page: its functions are called with what is typed there, and nothing else of it is run."""

import logging

import living_memory

from ..book.fence_code import Call
from ..book.fences import Fence, calls_in
from ..problem import Problem, problem

log = logging.getLogger("mkdocs.living_memory")


def said(where: str, fence: Fence) -> str:
    """What its functions give, one after the other; raise `Problem`, at its line of the page, where one gives nothing.

    Raise `Unreadable` where the fence cannot be read.
    """
    texts = [said_by(where, call) for call in calls_in(fence)]
    return "".join(f"{text}\n" for text in texts)


def said_by(where: str, call: Call) -> str:
    """What a function gives; raise `Problem`, at the line of its call."""
    function = getattr(living_memory, call.function)
    try:
        return str(function(**call.given))
    except Problem as inner:
        what = f"`{call.function}` cannot show this"
        do = "what is said above"
        raise problem(where, what, do, str(inner), call.line) from None
    except Exception as error:
        log.debug("%s:%s", where, call.line, exc_info=error)
        words = error.args[0] if isinstance(error, KeyError) else error
        what = f"`{call.function}` cannot show this: {type(error).__name__}: {words}"
        do = "change what it is given (`mkdocs build -v` says where it stopped)"
        raise problem(where, what, do, line=call.line) from None
