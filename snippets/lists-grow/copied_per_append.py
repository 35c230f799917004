"""Ten thousand appends copy at most nine pointers each, on average."""

shelf = []
slots = steps = copied = misses = 0
for count in range(1, 10_001):
    shelf.append("pear")
    room = shelf.__sizeof__() - [].__sizeof__()
    if room // tuple.__itemsize__ != slots:
        # More room: at worst, every pointer of the old array is copied.
        slots = room // tuple.__itemsize__
        steps, copied = steps + 1, copied + count - 1
        misses += slots != (count + count // 8 + 6) // 4 * 4
    if count in (10, 100, 1000, 10_000):
        average = round(copied / count, 1)
        print(f"average of {count} appends:", average)
print("steps in all:", steps)
print("sizes the rule missed:", misses)
