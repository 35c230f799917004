"""A closure keeps the variables that its code uses; what it does not use is freed."""

import weakref


def load():
    image, title = {"pixels"}, ["Summer"]
    watches.append(weakref.ref(image))

    def show():
        return title

    return show


watches = []
show = load()
print("title:", *show())
print("image alive:", watches[0]() is not None)
