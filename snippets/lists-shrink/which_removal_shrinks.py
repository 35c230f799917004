"""Which removals make the array smaller, and how far, depends on the version.

3.13: `del shelf[i]` moves the later pointers and lowers the length, and no longer calls `list_resize` (`list_ass_item_lock_held`, Objects/listobject.c).
3.14: since 3.14.9 and 3.15.1, `del` of an item shrinks the array again, and arrays of 32 places or fewer keep their size until `pop`, `remove` or a slice empties the list (gh-158592).
"""

import struct
import sys

removals = {
    "del index": "del shelf[-1]",
    "remove": "shelf.remove('pear')",
    "pop": "shelf.pop()",
}
for label, removal in removals.items():
    shelf, seen = ["pear"] * 100, []
    while shelf:
        exec(removal)
        room = sys.getsizeof(shelf) - sys.getsizeof([])
        seen.append(room // struct.calcsize("P"))
    least = min(filter(None, seen))
    print(f"by {label}:", f"down to {least}, {seen[-1]} when empty")
