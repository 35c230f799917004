"""An append takes no longer on a list of a million; an insert in front takes far longer."""

from timeit import timeit

for rows in 1000, 100_000, 1_000_000:
    orders = [None] * rows
    orders.append(None)  # the list is full: this one makes room
    at_end = timeit(lambda: orders.append(None), number=2000) / 2000
    in_front = timeit(lambda: orders.insert(0, None), number=100) / 100
    print(f"append at {rows} ~", round(at_end * 1e9), "ns")
    print(f"insert(0) at {rows} ~", round(in_front * 1e9), "ns")
print("insert ten times slower:", in_front > 10 * at_end)
