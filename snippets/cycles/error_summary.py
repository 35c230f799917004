"""The traceback as a string says what happened, and keeps no variable of the call that failed."""

import traceback
import weakref


def load(image):
    raise KeyError("pear.png")


image = {"pixels"}
watch = weakref.ref(image)
try:
    load(image)
except KeyError:
    text = traceback.format_exc()
image = None
print("image alive:", watch() is not None)
print("text knows the call:", "in load" in text)
print("last line:", text.splitlines()[-1])
