"""Without `unlink` the end of a program reports a leaked block, and with it nothing.

Only on Linux: the block is a file there, for this run in a folder of its own in place of `/dev/shm`.
"""

import re
from subprocess import PIPE, run
from sys import executable as python

JOB = """
from multiprocessing.shared_memory import SharedMemory
block = SharedMemory(create=True, size=1000)
block.close()
"""
# you do not need these lines: they put the blocks into one folder
HERE = """import os, _posixshmem as shm
shm.shm_open = lambda name, *a, **b: os.open("." + name, *a, **b)
shm.shm_unlink = lambda name: os.unlink("." + name)"""
for name, end in ("no unlink", ""), ("unlink", "block.unlink()"):
    done = run([python, "-c", HERE + JOB + end], stderr=PIPE, text=True)
    said = re.findall(r"\d+ leaked shared_memory objects", done.stderr)
    print(f"{name}:", *said or ["no message"])
