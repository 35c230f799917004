"""A weak dictionary keeps a value that leads to its own key, and one that something else keeps."""

import gc
import weakref


class Image:
    """Something to remember."""


def notes_of(value):
    image = Image()
    notes = weakref.WeakKeyDictionary({image: value(image)})
    del image
    gc.collect()
    return len(notes)


print("a number as value:", notes_of(lambda image: 7))
print("the key as value:", notes_of(lambda image: image))
print("a list with it:", notes_of(lambda image: [image]))
print("a weak one:", notes_of(lambda image: weakref.ref(image)))
