"""A kept error keeps the variables of the call that failed, until its frames are cleared."""

import traceback
import weakref


def send():
    order = {"tea", "milk"}
    watched.append(weakref.ref(order))
    raise ConnectionError("no answer")


watched = []
try:
    send()
except ConnectionError as error:
    failure = error
print("order alive, error kept:", watched[0]() is not None)
traceback.clear_frames(failure.__traceback__)
print("order alive, cleared:", watched[0]() is not None)
print("error says:", failure)
