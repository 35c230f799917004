"""An append takes no longer on a list of a million; an insert in front takes far longer."""

from timeit import repeat


def quickest(call, number):
    return min(repeat(call, number=number)) / number * 1e9


append, insert = [], []
for rows in 1000, 1_000_000:
    orders = [None] * rows
    orders.append(None)  # the list is full: this one makes room
    append.append(quickest(lambda: orders.append(None), 1000))
    insert.append(quickest(lambda: orders.insert(0, None), 20))
    print(f"append to {rows} ~", round(append[-1]), "nanoseconds")
many = insert[1] > 1000 * append[1]
print("insert in front ~", round(insert[1]), "nanoseconds")
print("append ten times slower:", append[1] > 10 * append[0])
print("appends in one insert:", "over 1000" if many else "fewer")
