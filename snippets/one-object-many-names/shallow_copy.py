"""Three kinds of copy make a new list of the same row; a deep copy makes a new row."""

import copy

rows = [{"name": "ada"}]
copies = {
    "list call": list(rows),
    "slice": rows[:],
    "shallow copy": copy.copy(rows),
    "deep copy": copy.deepcopy(rows),
}
rows.append({"name": "bob"})
rows[0]["name"] = "eve"
for way, copied in copies.items():
    print(way + " holds:", copied)
