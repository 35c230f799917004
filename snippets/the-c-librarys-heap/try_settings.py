"""What eight threads leave resident, without a setting of the C library and under three.

Only on Linux: the system tells a process its resident memory in `/proc/self/status`.
"""

import os
import subprocess
import sys

SETTINGS = {
    "as it is": {},
    "two arenas": {"MALLOC_ARENA_MAX": "2"},
    "one arena": {"MALLOC_ARENA_MAX": "1"},
    "mapped one by one": {"MALLOC_MMAP_THRESHOLD_": "65536"},
}
PROGRAM = """
import threading
def mib():
    with open("/proc/self/status") as file:
        return int(file.read().split("VmRSS:")[1].split()[0]) // 1024
def work():
    images = [None] * 320
    for number in range(320):
        images[number] = bytearray(100 * 1024)
    kept.append(bytearray(100 * 1024))
    del images
    done.set()
    leave.wait()
kept, leave, start = [], threading.Event(), mib()
for number in range(8):
    done = threading.Event()
    threading.Thread(target=work).start()
    done.wait()
print(mib() - start)
leave.set()
"""
for name, setting in SETTINGS.items():
    env = os.environ | setting
    command = [sys.executable, "-c", PROGRAM]
    answer = subprocess.check_output(command, env=env)
    print(f"{name}:", round(int(answer), -1), "MiB")
