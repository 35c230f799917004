"""A text of two megabytes takes four when read at once, and up to twelve with one other character."""

import tracemalloc
from pathlib import Path


def peak(label, file, header=0):
    with file:
        file.read(header)
        tracemalloc.reset_peak()
        file.read()
    taken = tracemalloc.get_traced_memory()[1]
    print(f"{label}:", round(taken / 1e6), "MB")


page = Path("page.txt")
tracemalloc.start()
for label, end in ("text", ""), ("with é", "é"), ("with emoji", "🙂"):
    page.write_text("page " * 400_000 + end, encoding="utf-8")
    peak(label, page.open(encoding="utf-8"))
peak("bytes, header first", page.open("rb"), header=4)
