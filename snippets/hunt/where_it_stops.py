"""A count of objects sees a list that is kept, and no strings, no tuples of strings and no buffer.

3.14: dicts are tracked from the start and always (gh-127010).
"""

import gc


def seen(request):
    gc.collect()
    before = len(gc.get_objects())
    for turn in range(1000):
        request()
    gc.collect()
    return len(gc.get_objects()) - before > 500


kept, log = [], bytearray()
print("lists:", seen(lambda: kept.append([])))
print("strings:", seen(lambda: kept.append(str(1.5))))
print("tuples of strings:", seen(lambda: kept.append((str(1.5),))))
print("dicts of strings:", seen(lambda: kept.append({"at": str(1.5)})))
print("a buffer:", seen(lambda: log.extend(b"line")))
