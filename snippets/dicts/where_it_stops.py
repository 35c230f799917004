"""Some copies keep a table of empty places, and some later keys make it smaller."""

import sys


def thousand(deleted, later=0):
    stock = dict.fromkeys(range(1000))
    for number in range(deleted):
        del stock[number]
    for number in range(later):
        stock["new"] = None
        del stock["new"]
    return stock


def share(stock):
    return f"{sys.getsizeof(stock) / sys.getsizeof(thousand(0)):.0%}"


print("copy, 320 deleted:", share(thousand(320).copy()))
print("dict, 320 deleted:", share(dict(thousand(320))))
print("emptied, one passed:", share(thousand(1000, later=1)))
print("one, 400 passed:", share(thousand(999, later=400)))
