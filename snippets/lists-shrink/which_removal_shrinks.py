"""Which removals make the array smaller, and how far, depends on the version.

3.13: `del shelf[i]` moves the later pointers and lowers the length, and no longer calls `list_resize` (`list_ass_item_lock_held`, Objects/listobject.c).
3.14: since 3.14.9 and 3.15.1, `del shelf[i]` shrinks the array again, and no array of 32 slots or fewer is made smaller before the list is empty (gh-158592).
"""

REMOVALS = {
    "del index": "del shelf[-1]",
    "remove": "shelf.remove('pear')",
    "pop": "shelf.pop()",
}
for label, removal in REMOVALS.items():
    shelf, sizes = ["pear"] * 100, {}
    while shelf:
        exec(removal)
        room = shelf.__sizeof__() - [].__sizeof__()
        # Only the first length with this number of slots is kept.
        sizes.setdefault(room // tuple.__itemsize__, len(shelf))
    least, empty = min(filter(None, sizes)), room // tuple.__itemsize__
    print(f"by {label}:", f"down to {least}, {empty} when empty")
print("slots by pop:", *sizes)
print("items left then:", *sizes.values())
