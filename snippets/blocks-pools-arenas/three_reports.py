"""One load is in use, in holes or in empty pools, and empty pools take objects of other sizes."""

import re
import subprocess
import sys

MAKE = "import sys\nrecords = [bytes(479) for _ in range(80_000)]\n"
LINE = re.compile(r"(?:in a\w+ blocks|unused pools).* = +(\d+)")
loads = {"all": "", "each second": "records = records[::2]"}
loads["one in 1000"] = few = "records = records[::1000]"
loads["smaller come"] = few + "; new = list(map(bytes, [60] * 310_000))"
for name, load in loads.items():
    program = MAKE + load + "\nsys._debugmallocstats()"
    again = [sys.executable, "-c", program]
    said = subprocess.run(again, stderr=-1, text=True).stderr
    sizes = LINE.findall(said.replace(",", ""))
    state = [round(int(size), -7) // 10**6 for size in sizes]
    print(f"{name}: %d used, %d in holes, %d empty" % (*state,))
