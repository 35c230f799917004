"""Four workers, each far below a limit, are above it together; one that is killed says nothing.

Only on Linux: the system adds up the pages of a process in `/proc/self/smaps_rollup`.
"""

import signal
from multiprocessing import get_context


def serve(pipe):
    model = b"x" * (50 * 2**20)
    with open("/proc/self/smaps_rollup") as file:
        kib = file.read().split("Private_Dirty:")[1].split()[0]
    pipe.send(int(kib) // 1024)
    signal.pause()
    print(len(model))


fork = get_context("fork")
receiver, sender = fork.Pipe(duplex=False)
workers = [fork.Process(target=serve, args=[sender]) for _ in range(4)]
sizes = []
for worker in workers:
    worker.start()
    sizes.append(receiver.recv())
print("largest worker:", round(max(sizes), -1), "MiB")
print("four workers together:", round(sum(sizes), -1), "MiB")
print("above 128 mebibytes:", sum(sizes) > 128)
for worker in workers:
    worker.kill()  # as the system does it
    worker.join()
print("a killed worker's code:", worker.exitcode)
