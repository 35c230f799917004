"""An upload that is added to a bytearray needs about its own size at the peak."""

import tracemalloc

pieces = [b"%04d" % number + bytes(996) for number in range(1000)]
tracemalloc.start()
received = bytearray()
for piece in pieces:
    received += piece
peak = tracemalloc.get_traced_memory()[1]
print("bytes:", len(received))
print("last piece:", received[-1000:-996].decode())
print("kilobytes at peak:", round(peak // 1000, -2))
