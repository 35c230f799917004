"""A summary of an error can print the traceback, and keeps no variable of the call that failed."""

import traceback
import weakref


def load(image):
    int("pear")


image = {"pixels"}
watch = weakref.ref(image)
try:
    load(image)
except ValueError as error:
    kept = traceback.TracebackException.from_exception(error)
image = None
print("image alive:", watch() is not None)
print("still says:", str(kept)[:15])
print("still knows the call:", kept.stack[-1].name)
