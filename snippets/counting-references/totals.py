"""The total that getrefcount says depends on where it is asked, so two readings say more than one.

3.12: None becomes immortal: its count is a mark, and no number of references (PEP 683, gh-84436).
3.14: most reads of a local name lend the object to the stack without counting (LOAD_FAST_BORROW, gh-130704).
"""

import sys


def ask():
    image = object()
    print("one local name:", sys.getrefcount(image))
    base = sys.getrefcount(image)
    gallery = [image, image]
    print("added by a list:", sys.getrefcount(image) - base)


ask()
image = object()
print("one global name:", sys.getrefcount(image))
print("no name:", sys.getrefcount(object()))
print("more than a billion:", sys.getrefcount(None) > 10**9)
