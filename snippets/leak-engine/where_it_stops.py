"""A class that a registry or the cache of `typing` knows stays after a collection; `list[Row]` lets go."""

import gc
import typing
import weakref
from functools import singledispatch


def report(way, use):
    use(row := type("Row", (), {}))
    watch = weakref.ref(row)
    del row
    gc.collect()
    print(f"alive, {way}:", watch() is not None)


show = singledispatch(str)
report("list[Row]", lambda row: list[row])
report("List[Row]", lambda row: typing.List[row])
report("show.register", lambda row: show.register(row, repr))
