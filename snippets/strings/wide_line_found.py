"""The widest character is the largest one, so `max` finds its line, and the rest is narrow."""

import sys

lines = [f"order {n} is paid" for n in range(20_000)]
lines[len("".join(lines)) % 20_000] += " 🙂"
wide = lines.index(max(lines, key=max))
rest = lines[:wide] + lines[wide + 1 :]
print("wide line:", wide)
print("lines in the rest:", len(rest))
text = "\n".join(rest)
print("kilobytes, the rest:", round(sys.getsizeof(text) / 1000))
