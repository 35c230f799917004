"""In CPython, copies of three bytes and a `del` after the loop let all images go."""

import array
import weakref

watches, starts = [], []
for name in b"cat", b"dog", b"fox":
    image = array.array("B", name * 1_000_000)
    watches.append(weakref.ref(image))
    starts.append(bytes(image[:3]))
del image
alive = [watch for watch in watches if watch() is not None]
print("images alive:", len(alive))
print("starts:", *[bytes(start).decode() for start in starts])
