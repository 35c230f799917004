"""Holder by holder, a search leads from a module's names to an error that stays."""

import gc
from types import ModuleType, SimpleNamespace


def way_to(thing):
    levels = [[thing]]
    while not (top := [x for x in levels[-1] if type(x) is ModuleType]):
        levels.append(gc.get_referrers(*levels[-1]))
    found = top[0]
    for step, level in enumerate(levels[-2::-1], 1):
        held = {id(x) for x in gc.get_referents(found)}
        above, found = found, next(x for x in level if id(x) in held)
        own = getattr(above, "__dict__", above)
        at = [k for k, x in getattr(own, "items", list)() if x is found]
        print(f"step {step}:", *at, type(found).__name__)


service = SimpleNamespace(failures={"anna": [LookupError("no image")]})
way_to(next(x for x in gc.get_objects() if type(x) is LookupError))
