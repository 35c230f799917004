"""A matrix is turned, row by row."""


def turned(rows):
    found = []
    for at in range(len(rows[0])):
        found.append([row[at] for row in rows])
    return found


matrix = [[[1], [2]], [[3], [4]], [[5], [6]]]
for _ in range(3):
    matrix = turned(matrix)
print("rows:", len(matrix))
