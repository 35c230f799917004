"""Which modules the interpreter itself has loaded: the snippet must find no others but those that it imports.

Imported before all else.
"""

import sys

PLAIN = set(sys.modules) - {__name__}
HELD: "dict[int, int]" = {}
"""How many references to numbers the forgotten modules hold, by address: the snippet's own import makes them anew."""


def hide_others() -> "list[object]":
    """Have the interpreter forget every other module; give them, for they must live on."""
    others = [name for name in sys.modules if name not in PLAIN]
    forgotten: list[object] = [sys.modules.pop(name) for name in others]
    for module in forgotten:
        for value in vars(module).values():
            if type(value) in (int, float):
                HELD[id(value)] = HELD.get(id(value), 0) + 1
    return forgotten
