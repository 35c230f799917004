"""Under a limit a program ends with `MemoryError`; one that is killed cannot say why.

Only on Linux: there `RLIMIT_AS` limits the memory of a program.
"""

import subprocess
from sys import executable as python

LIMIT = "import resource as r; r.setrlimit(r.RLIMIT_AS, (10**9, 10**9))"
GROWS = LIMIT + "\ntext = 'x'\nwhile True: text += text"
KILLED = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
IN_SHELL = f'"{python}" -c "{KILLED}"; exit $?'
for name, command in [
    ("limited", [python, "-c", GROWS]),
    ("killed", [python, "-c", KILLED]),
    ("in a shell", ["sh", "-c", IN_SHELL]),
]:
    child = subprocess.run(command, capture_output=True, text=True)
    says = [w for w in ("MemoryError", "Killed") if w in child.stderr]
    print(f"{name}, code:", child.returncode)
    print(f"{name}, says:", *says or ["nothing"])
