"""A file of two chunks or more takes two at the peak; with `del`, or one buffer, one."""

from tracemalloc import get_traced_memory, reset_peak, start


def peak(way, size):
    reset_peak()
    room = bytearray(size if way == "readinto" else 0)
    with open("upload", "rb", buffering=0) as file:
        while chunk := file.readinto(room) if room else file.read(size):
            if way == "del":
                del chunk
    print(f"{way} {kib}:", get_traced_memory()[1] // 2**14 * 16, "KiB")


with open("upload", "wb") as file:
    file.write(bytes(2**23))
start()
for kib in 64, 256, 1024, 4096, 16384:
    for way in "read", "del", "readinto":
        peak(way, kib * 1024)
