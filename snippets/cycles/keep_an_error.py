"""An error without its traceback still keeps the image, by the error that came before it."""

import weakref


def load(image):
    try:
        int("pear")
    finally:
        [].pop()


watch = weakref.ref(image := {"pixels"})
try:
    load(image)
except IndexError as error:
    kept, image = error, None
kept.__traceback__ = None
print("alive without traceback:", watch() is not None)
kept.__context__ = None
print("and without context:", watch() is not None)
