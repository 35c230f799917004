"""A child that refers weakly to its parent makes no cycle, so counting frees both."""

from weakref import ref


class Folder:
    def __init__(self, up=None):
        self.children, self.parent = [], lambda: None
        if up is not None:
            self.parent = ref(up)
            up.children.append(self)


photos = Folder()
summer = Folder(photos)
watch = ref(summer)
print("finds its parent:", summer.parent() is photos)
del summer
print("kept by parent:", watch() is not None)
del photos
print("alive at end:", watch() is not None)
