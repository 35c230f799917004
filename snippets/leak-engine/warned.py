"""A warning with a new text each time leaves an entry each time, and the same text leaves one."""

import warnings

warnings.showwarning = lambda *given: None
warnings.simplefilter("default")


def entries(texts):
    for text in texts:
        warnings.warn(text)
    known = [key for key in __warningregistry__ if key != "version"]
    return len(known)


print("same text:", entries(["slow order"] * 1000))
new = (f"slow order {number}" for number in range(1000))
print("and new texts:", entries(new))
