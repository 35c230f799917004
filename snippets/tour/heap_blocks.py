"""The lines of a file take many times its size as objects, and give it back."""

import tracemalloc

file = "".join(f"ada,{number}\n" for number in range(50_000))
tracemalloc.start()
rows = file.splitlines()
taken, peak = tracemalloc.get_traced_memory()
print("file, MB:", round(len(file) / 1e6, 1))
print("rows, MB:", round(taken / 1e6))

del rows
left, peak = tracemalloc.get_traced_memory()
print("after del, MB:", round(left / 1e6))
