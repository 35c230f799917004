"""A page shared by two processes counts in full for RSS, by half for PSS, not at all for USS.

Only on Linux: the system adds up the pages of a process in `/proc/self/smaps_rollup`.
"""

from multiprocessing import get_context


def mib(kind):
    with open("/proc/self/smaps_rollup") as file:
        return int(file.read().split(kind)[1].split()[0]) // 1024


def look():
    private = mib("Private_Clean:") + mib("Private_Dirty:")
    sender.send((mib("Rss:"), mib("Pss:"), private))


fork = get_context("fork")
receiver, sender = fork.Pipe(duplex=False)
image = bytearray(200 * 2**20)
fork.Process(target=look).start()
for kind, size in zip(("RSS", "PSS", "USS"), receiver.recv()):
    print(f"its {kind}, MiB:", round(size, -2))
