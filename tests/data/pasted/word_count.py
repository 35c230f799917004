"""Words are counted with a dict."""

words = "tea milk tea rice milk tea".split()
counts = {}
places = {}
for at, word in enumerate(words):
    counts[word] = counts.get(word, 0) + 1
    places.setdefault(word, []).append(at)
print("counts:", counts)
