"""The peak of a process stays when its memory has gone back.

Only on Linux: the system tells a process its resident memory in `/proc/self/status`.
"""


def mib(field):
    with open("/proc/self/status") as file:
        return int(file.read().split(field)[1].split()[0]) // 1024


start = mib("VmRSS:")
image = bytearray(80 * 2**20)
print("loaded, now:", round(mib("VmRSS:") - start, -1), "MiB")
del image
print("dropped, now:", round(mib("VmRSS:") - start, -1), "MiB")
print("dropped, peak:", round(mib("VmHWM:") - start, -1), "MiB")
