"""Cutting the front off bytes copies the rest each time; a view moves on without a copy."""

import tracemalloc

message = bytes(1_000_000)
tracemalloc.start()
for label, rest in ("bytes", message), ("view", memoryview(message)):
    tracemalloc.reset_peak()
    sent = 0
    while len(rest):
        sent += len(rest[:100_000])
        rest = rest[100_000:]
    print(f"{label}, sent:", sent)
    peak = tracemalloc.get_traced_memory()[1]
    print(f"{label}, kilobytes at peak:", round(peak // 1000, -2))
