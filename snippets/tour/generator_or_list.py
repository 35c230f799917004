"""A list keeps all its numbers; a generator makes one at a time, once."""

import tracemalloc

tracemalloc.start()
squares = [n * n for n in range(50_000)]
for_list, peak = tracemalloc.get_traced_memory()
print("list, MB:", round(for_list / 1e6))
print("sum of the list:", sum(squares))

again = (n * n for n in range(50_000))
for_both, peak = tracemalloc.get_traced_memory()
print("generator, MB:", round((for_both - for_list) / 1e6))
print("sum of the generator:", sum(again))
print("second sum:", sum(again))
