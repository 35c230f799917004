"""memray names the lines that asked for most memory, also where that came past Python.

with: memray 1.20
"""

import subprocess
import sys
from pathlib import Path

JOB = """import mmap
lines = [f"{number:>460}" for number in range(20_000)]
image = mmap.mmap(-1, 30_000_000)"""
Path("job.py").write_text(JOB)
for words in "run -o job.bin job.py", "stats job.bin":
    command = [sys.executable, "-m", "memray", *words.split()]
    said = subprocess.run(command, capture_output=True, text=True)
largest = [line for line in said.stdout.splitlines() if "->" in line]
print("largest:", largest[0].strip("\t -"))
print("next ~", largest[1].strip("\t -"))
