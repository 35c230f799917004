"""Ten thousand appends copy fewer than nine pointers each, on average."""

shelf = []
slots = arrays = copied = misses = 0
for count in range(1, 10_001):
    shelf.append("pear")
    room = shelf.__sizeof__() - [].__sizeof__()
    if room // tuple.__itemsize__ != slots:
        # A new array: the pointers of the old one are copied into it.
        slots = room // tuple.__itemsize__
        arrays, copied = arrays + 1, copied + count - 1
        misses += slots != (count + count // 8 + 6) // 4 * 4
    if count in (10, 100, 1000, 10_000):
        average = round(copied / count, 1)
        print(f"average of {count} appends:", average)
print("arrays in all:", arrays)
print("sizes the rule missed:", misses)
