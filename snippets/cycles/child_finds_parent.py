"""A child that refers weakly to its parent makes no cycle, so counting frees both."""

import weakref


class Folder:
    def __init__(self, parent=None):
        self.children = []
        self.parent = weakref.ref(parent) if parent else lambda: None
        if parent:
            parent.children.append(self)


photos = Folder()
summer = Folder(photos)
watch = weakref.ref(summer)
print("finds its parent:", summer.parent() is photos)
del summer
print("kept by parent:", watch() is not None)
del photos
print("alive at end:", watch() is not None)
