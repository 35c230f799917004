"""A program that ends without `unlink` is told of a leaked block, and with it of none.

Only on Linux: the block is a file there, for this run in a folder of its own in place of `/dev/shm`.
"""

import re
from subprocess import PIPE, run
from sys import executable

CODE = """
import os, _posixshmem as shm
from multiprocessing.shared_memory import SharedMemory
# blocks are files of this folder here, so the run leaves nothing behind
shm.shm_open = lambda name, *a, **b: os.open("." + name, *a, **b)
shm.shm_unlink = lambda name: os.unlink("." + name)
block = SharedMemory(create=True, size=1000)
block.close()
"""
for name, last in ("no unlink", ""), ("unlink", "block.unlink()"):
    child = run([executable, "-c", CODE + last], stderr=PIPE, text=True)
    said = re.findall(r"\d+ leaked shared_memory objects", child.stderr)
    print(f"{name}:", *said or ["no message"])
