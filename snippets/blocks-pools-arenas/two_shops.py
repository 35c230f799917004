"""CPython's report on two large processes, after two nights and after five."""

import re
import subprocess
import sys

LINE = re.compile(r"(?:in a\w+ blocks|unused pools).* = +(\d+)")
STATE = "%d used, %d in holes, %d empty"
LOAD = "orders = list(map(bytes, [479] * 80_000))\n%s\ndel orders\n"
shops = {"north": "kept = orders[::2]", "south": "kept += orders[::4]"}
for shop, keep in shops.items():
    for days in (2, 5):
        work = "import sys\nkept = []\n" + (LOAD % keep) * days
        again = [sys.executable, "-c", work + "sys._debugmallocstats()"]
        said = subprocess.run(again, stderr=-1, text=True).stderr
        sizes = LINE.findall(said.replace(",", ""))
        state = [round(int(size), -7) // 10**6 for size in sizes]
        print(f"{shop}, {days}:", STATE % (*state,))
