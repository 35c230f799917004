"""The call ends and its names go; the list that it made stays, and is the same object."""


def load(day):
    rows = [day, 2000]
    places.append(id(rows))
    return rows


places = []
kept = load("Monday")
print("same list after call:", id(kept) == places[0])
print("name rows after call:", "rows" in globals())
