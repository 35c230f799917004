"""Which removals make the array smaller, and how far, depends on the version.

3.13: `del shelf[i]` moves the later pointers and lowers the length, and no longer calls `list_resize` (`list_ass_item_lock_held`, Objects/listobject.c).
3.14: Since 3.14.9 and 3.15.1, `del shelf[i]` shrinks the array again, and an array of 32 slots or fewer is no longer made smaller, only freed when the list is emptied in another way (gh-158592).
"""

REMOVALS = {
    "del index": "del shelf[-1]",
    "del slice": "del shelf[-1:]",
    "remove": "shelf.remove('pear')",
    "pop": "shelf.pop()",
}
for label, removal in REMOVALS.items():
    shelf, items_at = ["pear"] * 100, {100: 100}
    while shelf:
        exec(removal)
        room = shelf.__sizeof__() - [].__sizeof__()
        # Only the first length with this number of slots is kept.
        items_at.setdefault(room // tuple.__itemsize__, len(shelf))
    print(f"slots by {label}:", *items_at)
print("items left by pop:", *items_at.values())
