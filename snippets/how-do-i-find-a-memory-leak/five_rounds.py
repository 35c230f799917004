"""After each thousand requests a list has more, and a deque with a bound has the same."""

import tracemalloc
from collections import deque


def serve(answers):
    answers.append(bytes(10_000))


for label, answers in ("list", []), ("deque", deque(maxlen=500)):
    tracemalloc.start()
    sizes = []
    for request in range(5000):
        serve(answers)
        if request % 1000 == 999:
            sizes.append(tracemalloc.get_traced_memory()[0] // 10**6)
    tracemalloc.stop()
    print(f"{label}, MB:", *sizes)
