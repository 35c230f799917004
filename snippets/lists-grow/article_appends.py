"""The first append fills a spare slot, the second needs a bigger array."""


def report(label, basket):
    room = basket.__sizeof__() - [].__sizeof__()
    slots = room // tuple.__itemsize__
    print(label + ":", f"{len(basket)} items, {slots} slots")


basket = [11, 12, 13]
report("made", basket)
basket.append(14)
report("after append of 14", basket)
basket.append(15)
report("after append of 15", basket)
