"""A killed worker says nothing: Python reads minus nine as its code, a shell 137.

Only on Linux: elsewhere a system may say otherwise how a process ended.
"""

from subprocess import PIPE, run
from sys import executable

WORKER = "import os; os.kill(os.getpid(), 9); print('done')"
worker = run([executable, "-c", WORKER], stdout=PIPE, stderr=PIPE)
print("its last words:", len(worker.stdout + worker.stderr), "bytes")
print("read by Python:", worker.returncode)
line = f'"{executable}" -c "{WORKER}"; echo $?'
shell = run(line, shell=True, stdout=PIPE, stderr=PIPE)
print("read by a shell:", int(shell.stdout))
