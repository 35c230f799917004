"""A deep copy of a few rows holds the strings of the old ones."""

import copy

rows = [{"name": f"user {n}", "paid": n / 2} for n in range(1000)]
old = {id(row["name"]) for row in rows}
kept = copy.deepcopy(rows[::100])
print("rows kept:", len(kept))
print("same values:", kept == rows[::100])
print("old strings held:", sum(id(row["name"]) in old for row in kept))
