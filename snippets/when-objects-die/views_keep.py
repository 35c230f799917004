"""An iterator keeps its whole list alive, and a small memoryview its whole image."""

import array
import weakref


class Row(dict): ...


rows = [Row(name="ada"), Row(name="bob")]
last = weakref.ref(rows[-1])
walk = iter(rows)
del rows
print("last row alive:", last() is not None)
del walk
print("without iterator:", last() is not None)
image = array.array("B", bytes(1_000_000))
whole = weakref.ref(image)
view = memoryview(image)[:10]
del image
print("bytes of image left:", len(whole()))
