"""A slice of bytes is a copy; a slice of a memoryview refers to the whole page."""

page = b"GET /index.html " * 1000
copied = page[:3]
view = memoryview(page)[:3]
print("copied:", copied)
print("view equals it:", view == copied)
print("view holds:", len(view.obj), "bytes")
del page
print("holds after del:", len(view.obj), "bytes")
view = bytes(view)
print("a copy now:", view)
