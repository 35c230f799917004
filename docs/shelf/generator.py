"""A generator that waits"""


def growing():
    seen = []
    for letter in "abc":
        seen.append(letter)
        yield seen


steps = growing()
first = next(steps)
second = next(steps)
print(first is second)
del steps
