"""A weak reference does not count, and says when its object has died."""

import weakref


class Node:
    pass


node = Node()
watch = weakref.ref(node)
again = weakref.ref(node)
table = weakref.WeakValueDictionary()
table["node"] = node
shown = watch()
del node
print("alive:", watch() is not None)
shown = None
print("alive:", watch() is not None, len(table))
