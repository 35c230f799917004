"""Less the references from inside the group a lost photo has none left, and the album has its name."""

import sys


class Picture:
    """Pixels, and the pictures that belong to them."""


album, photo, thumbnail = group = [Picture(), Picture(), Picture()]
photo.small = thumbnail
photo.book = album
thumbnail.full = photo
del photo, thumbnail
for name, place in ("album", 0), ("photo", 1):
    count = sys.getrefcount(group[place]) - 2  # the list's, the call's
    print(f"{name}, counted:", count)
    for other in group:
        if group[place] in vars(other).values():
            count -= 1
    print(f"{name}, left:", count)
