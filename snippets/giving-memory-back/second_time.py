"""t."""
import ctypes
def rss():
    with open("/proc/self/statm") as f: return int(f.read().split()[1]) * 4096 / 2**20
start = rss()
def held():
    return round(rss() - start, 1)
for t in ("first", "second", "third"):
    crate = bytearray(20 << 20)
    h = held()
    del crate
    print(t + ":", h, held())
print("trim", ctypes.CDLL(None).malloc_trim(0))
print("after trim", held())
crate = bytearray(40 << 20)
print("40:", held())
del crate
print("40:", held())
