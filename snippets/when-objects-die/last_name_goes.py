"""`del` removes a name; the image dies, and `__del__` runs, when its last name moves on."""

import weakref


class Image:
    def __del__(self):
        print("image:", "dies")


image = Image()
shown = image
watch = weakref.ref(image)
del image
print("alive after del:", watch() is not None)
shown = "nothing"
print("alive at end:", watch() is not None)
