"""Names are swapped again and again."""


def rotate(one, two, three):
    for _ in range(5):
        one, two = two, one
        one, two, three = two, three, one
    return [one, two, three]


rotated = rotate(["a"], ["b"], ["c"])
first, *rest = rotated
print("rotated:", rotated)
