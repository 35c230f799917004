"""Each call has variables of its own."""


def down(count, trail):
    trail.append(count)
    if count == 0:
        return trail
    mine = [count]
    return down(count - 1, trail)


path = []
end = down(2, path)
same = end is path
path = None
