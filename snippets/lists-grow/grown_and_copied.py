"""A list that grew by appends has spare room; a copy of it has none."""

rows = []
for number in range(100_200):
    rows.append(number)


def spare(rows):
    room = rows.__sizeof__() - [].__sizeof__()
    return room // tuple.__itemsize__ - len(rows)


print("spare places after appends:", spare(rows))
print("in a copy:", spare(rows.copy()))
print("made in one go:", spare(list(range(100_200))))
