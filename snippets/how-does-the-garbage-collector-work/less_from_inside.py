"""Without the references from inside the group, lost photos have none left, and the album has one."""

import sys


class Picture:
    """Pixels, and the pictures that belong to them."""


album, photo, thumbnail = group = [Picture(), Picture(), Picture()]
photo.small = thumbnail
photo.book = album
thumbnail.full = photo
del photo, thumbnail
for place, name in enumerate(["album", "photo", "thumbnail"]):
    count = sys.getrefcount(group[place]) - 2  # the list's, the call's
    print(f"{name}, counted:", count)
    for inside in map(vars, group):
        if group[place] in inside.values():
            count -= 1
    print(f"{name}, left:", count)
