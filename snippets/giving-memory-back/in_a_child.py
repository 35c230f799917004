"""t."""
import os
def rss():
    with open("/proc/self/statm") as f: return int(f.read().split()[1]) * 4096 / 2**20
start = rss()
def held():
    return round(rss() - start, 1)
def work():
    crates = [bytes(479) for _ in range(60_000)]
    return crates[::1000]
reader, writer = os.pipe()
if not os.fork():
    os.write(writer, b"".join(work()))
    os._exit(0)
os.wait()
r = os.read(reader, 60000)
print("child:", held(), len(r))
r = work()
print("here:", held())
del r
print("here none:", held())
