"""A child that refers weakly to its parent makes no cycle, so counting frees both."""

import weakref


class Folder:
    def __init__(self, parent=None):
        self.children = []
        self.parent = lambda: None
        if parent is not None:
            self.parent = weakref.ref(parent)
            parent.children.append(self)


photos = Folder()
summer = Folder(photos)
watch = weakref.ref(summer)
print("finds its parent:", summer.parent() is photos)
del summer
print("kept by parent:", watch() is not None)
del photos
print("alive at end:", watch() is not None)
