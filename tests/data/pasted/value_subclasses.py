"""Numbers, texts and containers of one's own, with attributes."""


class Meters(int):
    pass


class Word(str):
    pass


class Bytes(bytearray):
    pass


class Frozen(frozenset):
    pass


class Row(tuple):
    pass


length = Meters(5)
length.note = ["long"]
word = Word("pear")
word.note = {}
raw = Bytes(b"ab")
raw.note = []
raw[0] = 66
frozen = Frozen([(1, 2)])
frozen.note = []
row = Row([[1], 2])
row.note = row[0]
print(length + 1, word.upper(), raw, len(frozen), row[1])
