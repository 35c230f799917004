"""Multiplying a list of one row puts that row in three places; a comprehension makes three rows."""

board = [["."] * 3] * 3
board[0][0] = "X"
print("top row:", *board[0])
print("bottom row:", *board[2])
print("one row:", board[0] is board[2])

other = [["."] * 3 for _ in range(3)]
other[0][0] = "X"
print("top row then:", *other[0])
print("bottom row then:", *other[2])
print("one row then:", other[0] is other[2])
