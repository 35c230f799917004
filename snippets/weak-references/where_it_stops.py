"""A weak dictionary keeps a value that leads to its own key."""

import gc
import weakref


class Image:
    """Something to remember."""


values = {"a number": lambda image: 7, "the key": lambda image: image}
values |= {"a list": lambda image: [image], "a weak one": weakref.ref}
left = 0
for name, value in values.items():
    image = Image()
    notes = weakref.WeakKeyDictionary({image: value(image)})
    del image
    gc.collect()
    print(f"{name}:", len(notes))
    left += len(notes)
print("entries left:", left)
