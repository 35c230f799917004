"""A number takes far more in a list, where it is an object, than in an array."""

import tracemalloc
from array import array

texts = [str(number * 7919 + 5000) for number in range(30_000)]
forms = {
    "list of ints": lambda: list(map(int, texts)),
    "list of floats": lambda: list(map(float, texts)),
    "array of ints": lambda: array("q", map(int, texts)),
    "array of floats": lambda: array("d", map(float, texts)),
}
tracemalloc.start()
for label, make in forms.items():
    tracemalloc.clear_traces()
    made = make()
    each = tracemalloc.get_traced_memory()[0] / 3e4
    print(f"{label}:", round(each), "bytes")
