"""With three modules a process takes more pages of its own from 3.11 on, and about as many on 3.13.

3.11: code has room for what it learns while it runs, and a place for each instruction (PEP 659, PEP 657).
Only on Linux: the system tells a process its pages in `/proc/self/status`.
"""

import subprocess
import sys

WORK = """
import json, subprocess, threading
with open("/proc/self/status") as file:
    print(file.read())
"""
command = [sys.executable, "-ISc", WORK]
status = subprocess.check_output(command, text=True)
own = int(status.split("RssAnon:")[1].split()[0]) * 1024
print("over 4.5 MB:", own > 4.5e6)
