"""A worker that leaks is replaced by a fresh one, by its requests or its size, and stays small.

Only on Linux: the system tells a process its resident memory in `/proc/self/statm`.
"""

from multiprocessing import get_context


def mib():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) // 256


def worker(is_over, left):
    start, kept = mib(), []
    while len(kept) < left and not is_over(len(kept), mib() - start):
        kept.append(b"x" * 4 * 2**20)  # the leak
    sender.send([len(kept), mib() - start])


fork = get_context("fork")
receiver, sender = fork.Pipe(duplex=False)
rules = {"never": lambda requests, size: False}
rules["after two requests"] = lambda requests, size: requests == 2
rules["at thirty megabytes"] = lambda requests, size: size >= 30
for name, is_over in rules.items():
    left, sizes = 26, []
    while left:
        child = fork.Process(target=worker, args=[is_over, left])
        child.start()
        done, size = receiver.recv()
        child.join()
        left -= done
        sizes.append(size)
    largest = round(max(sizes), -1)
    print(f"{name}:", largest, "MiB,", len(sizes), "workers")
