"""The widest character of a string decides how many bytes each of its characters takes."""

import sys

page = "memory " * 10_000
print("kilobytes, page:", round(sys.getsizeof(page) / 1000))
for name, more in (("é", "é"), ("€", "€"), ("emoji", "🙂")):
    text = page + more
    print(f"kilobytes, {name} more:", round(sys.getsizeof(text) / 1000))
cut = text[:-1]
print("kilobytes, emoji cut off:", round(sys.getsizeof(cut) / 1000))
print("kilobytes, in utf-8:", round(len(text.encode()) / 1000))
