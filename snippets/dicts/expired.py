"""When sessions expire their own memory comes back, and the dict keeps its table; a copy has a small one."""

import sys
import tracemalloc


def kilobytes():
    return round(tracemalloc.get_traced_memory()[0] // 1000, -2)


tracemalloc.start()
sessions = {number: bytes(1000) for number in range(10_000)}
print("kilobytes, all sessions:", kilobytes())
for number in range(9990):
    del sessions[number]
print("kilobytes, ten left:", kilobytes())
print("of that, the dict:", round(sys.getsizeof(sessions) // 1000, -2))
sessions = dict(sessions)
print("kilobytes, copied:", kilobytes())
