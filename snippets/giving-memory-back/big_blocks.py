"""t."""


def rss():
    with open("/proc/self/statm") as f: return int(f.read().split()[1]) * 4096 / 2**20

start = rss()
def held():
    return round(rss() - start, 1)
crate = bytes(40 << 20)
print("zero bytes:", held())
crate.count(b"x")
print("zero bytes read:", held())
crate = bytearray(40 << 20)
print("bytearray:", held())
del crate
print("after del:", held())
crate = [None] * (5 << 20)
print("list:", held())
del crate
print("after del list:", held())
