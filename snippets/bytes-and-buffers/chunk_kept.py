"""What a loop keeps of a chunk decides how many chunks are there at the peak.

3.14: the buffer of an open file has 128 KiB, where it mostly had 4 or 8 (gh-117151).
"""

from tracemalloc import get_traced_memory, reset_peak, start


def peak(label, keep, buffering=0):
    reset_peak()
    with open("upload", "rb", buffering) as file:
        while kept := keep(file.read(2**20)):
            pass
    print(f"{label}:", get_traced_memory()[1] // 2**14 * 16, "KiB")


with open("upload", "wb") as file:
    file.write(bytes(2**23))
start()
peak("its length", len)
peak("length, buffered", len, buffering=-1)
peak("first 20 bytes", lambda chunk: chunk[:20])
peak("view of 20 bytes", lambda chunk: memoryview(chunk)[:20])
