"""Assignment gives the same list, a shallow copy the same row, and a deep copy a row of its own."""

from copy import deepcopy

rows = [{"name": "ada"}]
same = rows
shallow = list(rows)
deep = deepcopy(rows)
rows.append({"name": "bob"})
rows[0]["name"] = "eve"
print("same:", same)
print("shallow:", shallow)
print("deep:", deep)
