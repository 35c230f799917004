"""The image dies at the end of the call, unless what the call returns still holds it."""

import weakref


class Image:
    def __init__(self):
        self.pixels = bytes(1_000_000)


def size_of(image):
    images.add(image)
    return len(image.pixels)


def sizer_of(image):
    images.add(image)
    return lambda: len(image.pixels)


images = weakref.WeakSet()
size = size_of(Image())
print("alive after number:", len(images))
later = sizer_of(Image())
print("alive after function:", len(images))
