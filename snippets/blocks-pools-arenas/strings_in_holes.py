"""Strings take the blocks that bytes objects of the same size class left."""

images = [bytes(479) for _ in range(100)]
holes = set()
for number in (3, 8, 9, 15, 22, 27):
    holes.add(id(images[number]))
    images[number] = None
texts = [fruit.ljust(460) for fruit in ("pear", "plum", "fig")]
taken = [text for text in texts if id(text) in holes]
print("strings in holes:", len(taken))
