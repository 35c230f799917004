"""Four workers, each far below a limit, are above it together.

Only on Linux: the system adds up the pages of a process in `/proc/self/smaps_rollup`.
"""

from multiprocessing import get_context
from time import sleep


def serve():
    model = b"x" * (50 * 2**20)
    with open("/proc/self/smaps_rollup") as file:
        kib = file.read().split("Private_Dirty:")[1].split()[0]
    sender.send(int(kib) // 1024)
    sleep(99)


fork = get_context("fork")
receiver, sender = fork.Pipe(duplex=False)
for _ in range(4):
    fork.Process(target=serve, daemon=True).start()
sizes = [receiver.recv() for _ in range(4)]
print("largest worker:", round(max(sizes), -1), "MiB")
print("four workers together:", round(sum(sizes), -1), "MiB")
