"""Read at once, a file needs its whole size; by pieces two of them, or one buffer."""

import tracemalloc


def peak(label, read):
    with open("photo.raw", "rb", buffering=0) as file:
        tracemalloc.reset_peak()
        while piece := read(file):
            pass
    taken = tracemalloc.get_traced_memory()[1]
    print(f"{label}:", round(taken // 1000, -2), "kB")


with open("photo.raw", "wb") as file:
    file.write(bytes(2_000_000))
tracemalloc.start()
peak("at once", lambda file: file.read())
peak("by pieces", lambda file: file.read(200_000))
buffer = bytearray(200_000)
peak("one buffer", lambda file: file.readinto(buffer))
