"""A view of three bytes keeps its whole image, so three images stay."""

import array
import weakref

watches, starts = [], []
for name in b"cat", b"dog", b"fox":
    image = array.array("B", name * 1_000_000)
    watches.append(weakref.ref(image))
    starts.append(memoryview(image)[:3])
alive = [watch for watch in watches if watch() is not None]
print("images alive:", len(alive))
print("starts:", *[bytes(start).decode() for start in starts])
