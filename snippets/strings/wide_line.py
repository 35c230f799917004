"""One line of a report has a wide character, so the text takes four times its size."""

import sys

lines = [f"order {n} is paid" for n in range(20_000)]
lines[len("".join(lines)) % 20_000] += " 🙂"
wide = 0
rest = lines[:wide] + lines[wide + 1 :]
print("wide line:", wide)
print("lines in the rest:", len(rest))
text = "\n".join(rest)
print("kilobytes, the rest:", round(sys.getsizeof(text) / 1000))
