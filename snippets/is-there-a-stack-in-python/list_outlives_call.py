"""The call ends and its names go; the list that it made stays, and is the same object."""


def load(day):
    rows = [day, 2000]
    places.append(id(rows))
    print("in the call:", rows)
    return rows


places = []
kept = load("Monday")
print("after the call:", kept)
print("same list:", id(kept) == places[0])
