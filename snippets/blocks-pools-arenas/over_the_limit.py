"""Above 512 bytes the C library serves the request, and adds bytes of its own."""

import sys

header = sys.getsizeof(b"")
for size in (496, 512, 528, 544):
    kept = [bytes(size - header) for _ in range(200)]
    places = sorted(map(id, kept))
    gaps = [after - here for here, after in zip(places, places[1:])]
    print(size, "bytes get:", max(set(gaps), key=gaps.count))
