"""Tables are read and deleted in turn: some memory stays, and does not become more with each table.

with: pandas 3.1
Only on Linux: the system tells a process its resident memory in `/proc/self/statm`.
"""

from pandas import read_csv


def mib():
    return int(open("/proc/self/statm").read().split()[1]) // 256


with open("sales.csv", "w") as file:
    file.writelines(f"city {n % 100},{n}.5\n" for n in range(800_000))
read_csv("sales.csv", nrows=9)
start, kept = mib(), []
for turn in range(8):
    table = read_csv("sales.csv", names=["city", "price"])
    del table
    kept.append(mib() - start)
print("kept after two ~", kept[1], "MiB")
print("kept after eight ~", kept[7], "MiB")
print("twice as much:", kept[7] > 2 * kept[1])
