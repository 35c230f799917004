"""An error without its traceback still keeps the image, by the error that came before it."""

import weakref


def load(image):
    try:
        int("pear")
    except ValueError:
        raise KeyError("pear.png")


image = {"pixels"}
watch = weakref.ref(image)
try:
    load(image)
except KeyError as error:
    kept, image = error.with_traceback(None), None
print("alive without traceback:", watch() is not None)
kept.__context__ = None
print("and without context:", watch() is not None)
