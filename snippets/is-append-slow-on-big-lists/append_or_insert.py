"""An append takes no longer on a list of a million; an insert in front takes far longer."""

from timeit import repeat


def quickest(call, number):
    return min(repeat(call, number=number)) / number * 1e9


appends, inserts = [], []
for rows in 1000, 1_000_000:
    orders = [None] * rows
    orders.append(None)  # the list is full: this one makes room
    appends.append(quickest(lambda: orders.append(None), 1000))
    inserts.append(quickest(lambda: orders.insert(0, None), 20))
    print(f"append to {rows} ~", round(appends[-1]), "nanoseconds")
    print(f"insert before {rows} ~", round(inserts[-1]), "nanoseconds")
print("append ten times slower:", appends[1] > 10 * appends[0])
print("insert ten times slower:", inserts[1] > 10 * inserts[0])
many = inserts[1] > 500 * appends[1]
print("appends in one insert:", "over 500" if many else "fewer")
