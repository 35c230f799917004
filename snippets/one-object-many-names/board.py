"""Multiplying a list of one row puts that row in three places; a comprehension makes three rows."""

board = [["."] * 3] * 3
board[0][0] = "X"
print("top row:", *board[0])
print("bottom row:", *board[2])
print("rows made:", len(set(map(id, board))))

board = [["."] * 3 for _ in range(3)]
board[0][0] = "X"
print("top row then:", *board[0])
print("bottom row then:", *board[2])
print("rows made then:", len(set(map(id, board))))
