"""The collector does not find a cycle through a code object, nor one that is frozen."""

import gc
import weakref

Node = type("Node", (), {})
node = Node()
code = compile("7", "", "eval")
node.code = code.replace(co_consts=(node,))
watch = weakref.ref(node)
del node
print("code, found, alive:", gc.collect() != 0, watch() is not None)
node = Node()
node.me = node
watch = weakref.ref(node)
del node
gc.freeze()
print("frozen, found, alive:", gc.collect() != 0, watch() is not None)
