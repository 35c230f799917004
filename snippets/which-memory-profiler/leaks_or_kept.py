"""Without one flag memray reports what pymalloc keeps as a leak; with it, what the program still has.

with: memray 1.20
Only on Linux: the system tells a process its resident memory in `/proc/self/statm`.
"""

import subprocess
import sys
from pathlib import Path

from memray import FileReader

JOB = """def mib():
    return int(open("/proc/self/statm").read().split()[1]) // 256
def work():
    lines = [f"{number:>460}" for number in range(40_000)]
    return lines[::500]
start = mib()
few = work()
print(mib() - start)"""
Path("job.py").write_text(JOB)
FLAG = "--trace-python-allocators"
for name, flag in ("without the flag", []), ("with it", [FLAG]):
    command = [sys.executable, "-m", "memray", "run", *flag]
    command += ["-q", "-f", "-o", "job.bin", "job.py"]
    ran = subprocess.run(command, check=True, capture_output=True)
    leaks = FileReader("job.bin").get_leaked_allocation_records()
    ours = [one for one in leaks if "job.py" in str(one.stack_trace())]
    kept = sum(one.size for one in ours)
    print(f"{name}:", round(kept, 1 - len(str(kept))) // 1000, "kB")
    print(f"{name}, resident:", round(int(ran.stdout), -1), "MiB")
