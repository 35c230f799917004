"""How much ten thousand `+=` copy, in a function and outside of functions.

3.11: `+=` grows a string in place for a local name alone, no longer for one of the module (gh-99862).
"""


def in_function():
    text, copied = "", 0
    for line in range(10_000):
        before = id(text)
        text += "one line of the page"
        copied += len(text) if id(text) != before else 0
    return copied


print("in a function:", round(in_function() / 1e8) * 100, "MB")
text, copied = "", 0
for line in range(10_000):
    before = id(text)
    text += "one line of the page"
    copied += len(text) if id(text) != before else 0
print("outside of functions:", round(copied / 1e8) * 100, "MB")
