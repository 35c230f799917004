"""`ru_maxrss` tells a child process the peak of the program that started it.

Only on Linux: other systems begin the peak anew with each program.
"""

import subprocess
import sys

CHILD = """from resource import *
with open("/proc/self/status") as file:
    print(file.read().split("VmHWM:")[1].split()[0])
print(getrusage(RUSAGE_SELF).ru_maxrss)"""


def look(when):
    answer = subprocess.check_output([sys.executable, "-Sc", CHILD])
    peak, maxrss = [int(kib) > 90 * 1024 for kib in answer.split()]
    print(f"{when}, by ru_maxrss:", maxrss)
    print(f"{when}, by VmHWM:", peak)


image = bytearray(100 * 2**20)
look("image held")
del image
look("image gone")
