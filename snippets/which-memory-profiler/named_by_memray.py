"""memray names the lines that asked for most memory, also where that came past Python.

with: memray 1.20
"""

import json
import subprocess
import sys
from pathlib import Path

JOB = """import mmap
lines = [f"{number:>460}" for number in range(20_000)]
image = mmap.mmap(-1, 30_000_000)"""
Path("job.py").write_text(JOB)
for words in "run -o job.bin job.py", "stats --json job.bin":
    command = [sys.executable, "-m", "memray", *words.split()]
    subprocess.run(command, check=True, capture_output=True)
told = Path("memray-stats-job.bin.json").read_text()
for one in json.loads(told)["top_allocations_by_size"][:2]:
    *_, line = one["location"].split(":")
    print(f"job, line {line}:", round(one["size"] // 2**20, -1), "MiB")
