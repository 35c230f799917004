"""Errors are raised and caught in a loop."""


class TooBig(Exception):
    pass


def check(value):
    limit = [3]
    if value[0] > limit[0]:
        raise TooBig(value)
    return limit


caught = []
for number in (1, 5, 2, 7):
    value = [number]
    try:
        check(value)
    except TooBig as error:
        caught.append(error)
print("caught:", len(caught))
