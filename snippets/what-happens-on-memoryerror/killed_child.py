"""Under a limit a program ends with `MemoryError`; one that is killed cannot say why.

Only on Linux: it has `ulimit -v`, which limits the memory of a program.
"""

import subprocess
import sys

GREEDY = "text = 'x'\nwhile True: text += text"
KILLED = "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)"
for name, line, program in [
    ("limited", 'ulimit -v 999999; exec "$0" -c "$1"', GREEDY),
    ("killed", 'exec "$0" -c "$1"', KILLED),
    ("shell", '"$0" -c "$1"; exit $?', KILLED),
]:
    command = ["sh", "-c", line, sys.executable, program]
    child = subprocess.run(command, capture_output=True, text=True)
    says = child.stderr.splitlines() or ["nothing"]
    print(f"{name}, code:", child.returncode)
    print(f"{name}, says:", says[-1])
