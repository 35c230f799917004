"""A program that ends without `unlink` is told of a leaked block, and with it of none.

Only on Linux: the block is a file there, for this run in a folder of its own in place of `/dev/shm`.
"""

import re
import subprocess
import sys

PROGRAM = """
import os, _posixshmem as shm
from multiprocessing.shared_memory import SharedMemory
# blocks are files of this folder here, so the run leaves nothing behind
shm.shm_open = lambda name, *a, **b: os.open("." + name, *a, **b)
shm.shm_unlink = lambda name: os.unlink("." + name)
block = SharedMemory(create=True, size=1000)
block.close()
"""
for name, last in ("no unlink", ""), ("unlink", "block.unlink()"):
    command = [sys.executable, "-c", PROGRAM + last]
    child = subprocess.run(command, capture_output=True, text=True)
    said = re.findall(r"\d+ leaked shared_memory objects", child.stderr)
    print(f"{name}:", *said or ["no message"])
