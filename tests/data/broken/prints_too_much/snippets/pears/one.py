"""Pears are printed without end."""

while True:
    print("pear: 1" * 1000)
