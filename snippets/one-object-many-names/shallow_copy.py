"""Three kinds of copy make a new shelf around the same basket; a deep copy makes a new basket."""

import copy

shelf = [["pear"]]
copies = {
    "list call": list(shelf),
    "slice": shelf[:],
    "shallow copy": copy.copy(shelf),
    "deep copy": copy.deepcopy(shelf),
}
shelf.append(["plum"])
shelf[0].append("fig")
for way, copied in copies.items():
    print(way + " holds:", copied)
