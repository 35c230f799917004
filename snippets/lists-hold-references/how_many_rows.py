"""How many rows there are after six ways of filling a list with three."""

import copy

row = ["."]
shared = [row] * 3
boards = {
    "multiplied": shared,
    "row named": [row for number in range(3)],
    "row written": [["."] for number in range(3)],
    "whole slice": shared[:],
    "deep copy": copy.deepcopy(shared),
    "each row copied": [row.copy() for row in shared],
}
for way, board in boards.items():
    print(f"rows, {way}:", len({id(row) for row in board}))
