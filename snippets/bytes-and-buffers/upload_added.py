"""An upload that is added to bytes piece by piece needs twice its size at the peak."""

import tracemalloc

pieces = [b"%04d" % number + bytes(996) for number in range(1000)]
tracemalloc.start()
received = b""
for piece in pieces:
    received += piece
peak = tracemalloc.get_traced_memory()[1]
print("bytes:", len(received))
print("last piece:", received[-1000:-996].decode())
print("kilobytes at peak:", round(peak // 1000, -2))
