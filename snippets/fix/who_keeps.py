"""A search goes up from what stays, holder by holder, and writes the way down to it."""

import gc
import sys
from contextlib import suppress
from types import ModuleType


def places(holder):
    own, inside, kind = {}, {}, type(holder)
    with suppress(Exception):
        own = dict(holder.__dict__)
    if issubclass(kind, (list, tuple)):
        inside = dict(enumerate(holder))
    if issubclass(kind, dict):
        inside = dict.copy(holder)
    for name, item in own.items():
        yield ".{}", name, item
    for key, item in inside.items():
        yield "[{!r}]", key, item
    for item in gc.get_referents(holder):
        yield ".<{}>", kind.__name__, item


def way_from(holder, ways):
    hits = []
    for form, place, item in places(holder):
        if id(item) in ways:
            hits.append(form.format(place) + ways[id(item)])
    hits.sort(key=lambda way: way.count("<"))
    return hits[0] if hits else ".?"


def way_to(thing):
    if thing is None:
        return "none that the collector knows"
    found, start = [thing], 0
    ways = {id(thing): "", id(found): ""}
    for step in range(30):
        end = len(found)
        for up in gc.get_referrers(*found[start:][:999]):
            if id(up) not in ways:
                found.append(up)
                ways[id(up)] = way_from(up, ways)
            if isinstance(up, ModuleType):
                return up.__name__ + ways[id(up)]
        start = end
    for frame in sys._current_frames().values():
        while frame:
            where = frame.f_code.co_name
            if where not in ("way_to", "largest"):
                for name, item in frame.f_locals.items():
                    if id(item) in ways:
                        way = name + ways[id(item)]
                        return f"{where}(): {way}"
            frame = frame.f_back
    no_way = "no module leads here"
    return f"{no_way}, and no running function"


def find(kind):
    for thing in gc.get_objects():
        if issubclass(type(thing), kind):
            return thing


def largest(many=5):
    known = gc.get_objects()
    for frame in sys._current_frames().values():
        while frame:
            if frame.f_code is not largest.__code__:
                known += frame.f_locals.values()
            frame = frame.f_back
    known += gc.get_referents(*known)
    big = {id(one): one for one in known if sys.getsizeof(one) > 10_000}
    top, ways = sorted(big.values(), key=sys.getsizeof)[-many:], []
    del known, big
    while top:
        size = sys.getsizeof(top[-1]) // 1000
        ways.append(f"{size} kB: {way_to(top.pop())}")
    return ways


# The tool ends here; below it is tried.
class Service:
    """What lives as long as the program."""


def main():
    mine = KeyError("no text")
    print("function:", way_to(find(KeyError)))


service = Service()
service.failures = {"anna": [LookupError("no image")]}
print("module:", way_to(find(LookupError)))
main()
service.days = {"monday": [{"id": n} for n in range(80_000)]}
print("largest:", largest()[0].split(": ")[1])
service.failures.clear()
print("mended:", way_to(find(LookupError)))
