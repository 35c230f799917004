"""Few used blocks and many free ones: the memory has holes, and nothing leaks."""

import subprocess
import sys

WORK = """import sys
records = [bytes(479) for _ in range(80_000)]
records = records[::1000]
sys._debugmallocstats()
"""
again = [sys.executable, "-c", WORK]
second = subprocess.run(again, stderr=-1, text=True)
for line in second.stderr.splitlines():
    match line.split():
        case [_, "512", pools, used, free]:
            print("pools:", round(int(pools), -2))
            print("blocks used:", round(int(used), -2))
            print("blocks free:", round(int(free), -2))
