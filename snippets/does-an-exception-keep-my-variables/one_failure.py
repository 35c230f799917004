"""A kept error keeps the upload of the call that failed, until its frames are cleared."""

import traceback
import tracemalloc


def send(upload):
    raise ConnectionError("no answer")


def mb():
    return tracemalloc.get_traced_memory()[0] // 10**6


tracemalloc.start()
try:
    send(bytes(100_000_000))
except ConnectionError as error:
    last = error
print("kept with the error:", mb(), "MB")
traceback.clear_frames(last.__traceback__)
print("after clear_frames:", mb(), "MB")
print("error says:", last)
