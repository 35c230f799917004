"""Which modules the interpreter itself has loaded: the snippet must find no others but those that it imports.

Imported before all else.
"""

import sys

PLAIN = set(sys.modules) - {__name__}


def hide_others() -> "list[object]":
    """Have the interpreter forget every other module; give them, for they must live on."""
    others = [name for name in sys.modules if name not in PLAIN]
    return [sys.modules.pop(name) for name in others]
