"""While a list sorts itself, its key function finds it empty; `sorted` leaves the list as it is."""

words = "fig pear fig plum fig pear".split()
in_place = words.copy()
in_place.sort(key=in_place.count)
print("by sort:", *in_place)
print("by sorted:", *sorted(words, key=words.count))
lengths = set()


def key(word):
    lengths.add(len(in_place))
    return word


in_place.sort(key=key)
print("length while it sorts:", *lengths)
