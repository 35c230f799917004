"""The walk of the page on the size of a dict or a list with its contents: `weigh(x)`, in bytes."""

import gc
import sys
from types import FunctionType, ModuleType


def weigh(*roots):
    sizes, waiting = {}, list(roots)
    while waiting:
        one = waiting.pop()
        if issubclass(type(one), (type, FunctionType, ModuleType)):
            continue
        if id(one) not in sizes:
            sizes[id(one)] = sys.getsizeof(one)
            waiting += gc.get_referents(one)
            # gc hands out no keys of a dict whose keys are strings
            waiting += one if issubclass(type(one), dict) else []
    return sum(sizes.values())
