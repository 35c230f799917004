"""The first bytes of each packet are kept as bytes, and the packets go."""

import tracemalloc


def receive(number):
    return b"%08d" % number + bytes(50_000)


tracemalloc.start()
headers = []
for number in range(100):
    packet = memoryview(receive(number))
    headers.append(bytes(packet[:8]))
print("headers:", len(headers))
print("last:", bytes(headers[-1]).decode())
taken = tracemalloc.get_traced_memory()[0]
print("over a million bytes:", taken > 1_000_000)
