"""This generator makes a row when it is asked for the next one, and keeps no row."""


def rows(names):
    for name in names:
        yield [name, len(name)]


longest = 0
waiting = rows(["ada", "grace"])
for row in waiting:
    longest = max(longest, row[1])
print("longest:", longest)
print("left:", list(waiting))
kept = list(rows(["ada", "grace"]))
print("kept:", len(kept))
