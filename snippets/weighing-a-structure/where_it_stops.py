"""A text buffer and a mapping hold a hundred kilobytes, and neither reports nor leads to them."""

import gc
import io
import mmap
import sys

text = "x" * 100_000
holders = {
    "a list": [text],
    "a BytesIO": io.BytesIO(text.encode()),
    "a StringIO": io.StringIO(text),
    "an mmap": mmap.mmap(-1, 100_000),
    "a memoryview": memoryview(text.encode()),
}
for name, holder in holders.items():
    parts = [holder, *gc.get_referents(holder)]
    print(f"found in {name}:", sum(map(sys.getsizeof, parts)) > 100_000)
