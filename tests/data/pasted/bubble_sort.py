"""Neighbours are swapped until all stand in order."""


def sort(items):
    for end in range(len(items) - 1, 0, -1):
        for at in range(end):
            if items[at] > items[at + 1]:
                items[at], items[at + 1] = items[at + 1], items[at]


numbers = [[4], [3], [2], [1]]
sort(numbers)
print("sorted:", numbers)
