"""An append takes no longer on a list of a million; an insert in front takes far longer."""

from timeit import repeat


def quickest(call, number):
    return min(repeat(call, number=number)) / number * 1e9


appends, inserts = [], []
for rows in 1000, 1_000_000:
    orders = [None] * rows
    appends.append(quickest(lambda: orders.append(None), 1000))
    inserts.append(quickest(lambda: orders.insert(0, None), 20))
    print(f"append to {rows} ~", round(appends[-1]), "nanoseconds")
    print(f"insert before {rows} ~", round(inserts[-1]), "nanoseconds")
print("append ten times slower:", appends[1] > 10 * appends[0])
print("insert ten times slower:", inserts[1] > 10 * inserts[0])
ratio = inserts[1] / appends[1]
near = "about 100" if ratio > 50 else "about 10"
print("appends in one insert:", "over 500" if ratio > 500 else near)
