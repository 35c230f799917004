"""Of six looks at a list, three go to each string, and these copy them for the child.

Only on Linux: the system adds up the pages of a process in `/proc/self/smaps_rollup`.
"""

from multiprocessing import get_context


def own(kind="Private_Dirty:"):
    with open("/proc/self/smaps_rollup") as file:
        return int(file.read().split(kind)[1].split()[0]) // 1024


def worker(name, look):
    look(paths)
    print(f"{name}:", round(own(), -1), "MiB")


paths = [f"img/{number:06}" for number in range(500_000)]
looks = {"length": len, "join": "".join, "max": max, "sorted": sorted}
looks["last one"] = lambda paths: paths[-1]
looks["search"] = lambda paths: "img/x" in paths
for work in looks.items():
    child = get_context("fork").Process(target=worker, args=work)
    child.start()
    child.join()
