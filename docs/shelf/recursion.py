"""A function that calls itself"""


def total(numbers):
    if not numbers:
        return 0
    first, *rest = numbers
    return first + total(rest)


print(total([3, 5, 7]))
