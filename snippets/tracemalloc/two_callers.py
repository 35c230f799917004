"""With one frame two callers of a function are one entry, with two frames two."""

import tracemalloc


def parse(row):
    return bytearray(row)


small = lambda: [parse(50) for _ in range(500)]
large = lambda: [parse(90) for _ in range(900)]
for frames in 1, 2:
    tracemalloc.start(frames)
    kept = small(), large()
    entries = tracemalloc.take_snapshot().statistics("traceback")
    tracemalloc.stop()
    big = [entry for entry in entries if entry.count > 400]
    print(f"frames {frames}, entries:", len(big))
