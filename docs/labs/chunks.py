# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # The size of a chunk, and the peak
#
# A service reads ten uploads at a time, in chunks of 1 MiB, and stays far below its limit of 256 MiB.
# To read faster, somebody makes the chunks 16 MiB, and at noon the service is killed.
#
# Here a file of 8 MiB is read in three ways, by chunks of five sizes:
#
# - *read*: `while chunk := file.read(size):`
# - *del*: the same loop, with `del chunk` as its last line
# - *readinto*: `while file.readinto(buffer):`, into one `bytearray` of this size
#
# The lesson [bytes and buffers](../containers/bytes-and-buffers.html#chunk-sizes) has the program.
# Each point is the most memory that one loop over the file took, its *peak*, rounded down to 16 KiB.
# Each mark on either side is four times the one before.

# %%
import matplotlib.pyplot as plt
from matplotlib.figure import Figure

from living_memory.pages.chart import shown
from living_memory.pages.current import current

*_, newest = current().outputs("bytes-and-buffers/chunk_sizes").items()
python, output = newest
peaks = {"readinto": {}, "del": {}, "read": {}}
for label, line in output.items():
    way, size = label.split()
    peaks[way][int(size)] = int(line.value.split()[0])
read, gone, into = peaks["read"], peaks["del"], peaks["readinto"]
sizes = sorted(read)
LOOKS = {"readinto": "C0o-", "del": "C1x", "read": "C2s-"}


def drawn(*ways: str) -> Figure:
    """The lines of these ways, with room for all."""
    figure, axes = plt.subplots()
    for way in ways:
        points = [peaks[way][size] for size in sizes]
        axes.plot(sizes, points, LOOKS[way], label=way, ms=10, fillstyle="none")
    axes.set_xscale("log", base=4)
    axes.set_yscale("log", base=4)
    marks = [f"{size}" for size in sizes]
    axes.set_xticks(sizes, marks)
    axes.set_yticks(sizes, marks)
    axes.minorticks_off()
    axes.set(xlabel="KiB of a chunk", ylabel="KiB at the peak")
    axes.set(xlim=(sizes[0] / 2, sizes[-1] * 2), ylim=(sizes[0] / 2, sizes[-1] * 4))
    figure.legend(loc="outside lower center", ncols=3)
    plt.close(figure)
    return figure


plt.style.use("living_memory.pages.chart")
small, middle, large = sizes[0], 1024, sizes[-1]
shown(
    drawn("readinto"),
    f"Into one buffer, chunks of {small} KiB need {into[small]} KiB, and those of {large} need {into[large]}, on Python {python}.",
)

# %%
from living_memory.pages.chart import asked

asked(
    drawn("readinto", "del", "read"),
    f"By chunks of {middle} KiB, read needs {read[middle]} KiB at its peak,"
    f" with del {gone[middle]}, and readinto {into[middle]}, on Python {python}.",
    ask=f"How many KiB does the loop with read need at its peak, by chunks of {middle} KiB?",
    answer=f"{read[middle]}",
    wrong=[f"{middle}", f"{middle * 3 // 2}", f"{8 * 1024}"],
)

# %% [markdown]
# `chunk` holds the last chunk while `read` makes the next one: two chunks at the peak.
# `del chunk` lets go of it before, and `readinto` writes into the buffer that is there.
# Ten uploads, each with two chunks of 16 MiB, are 320 MiB, and more than the limit.
#
# The same points as numbers:

# %%
from living_memory.pages.chart import tabled

heads = ["KiB of a chunk", "peak, read", "peak, del", "peak, readinto"]
rows = [(size, read[size], gone[size], into[size]) for size in sizes]
tabled(f"What Python {python} printed, in KiB", heads, rows)

# %% [markdown]
# **What to do:** share your memory among the uploads that are read at the same time.
# Half of such a share is the largest chunk for a loop with `read`.
# In CPython write `del chunk` as its last line, and the chunk may be as large as the share.
# The same holds for one buffer, whose last chunk may be shorter: use `memoryview(buffer)[:count]`.
#
# **Where it stops:** chunks of the last row are larger than the file.
# `read` makes room for a whole chunk, and gives back what it did not fill.
# So the file is there once, and not a second chunk.
# (`tracemalloc` counts what was asked for; on Linux the part that was not filled is not resident.)
#
# What you keep of a chunk matters as well; here the loop has no name for the chunk itself:

# %%
kept = current().outputs("bytes-and-buffers/chunk_kept")[python]
heads = ["kept of chunks of 1024 KiB", "KiB at the peak"]
rows = [(label, line.value.split()[0]) for label, line in kept.items()]
tabled(f"What Python {python} printed, in KiB", heads, rows)

# %% [markdown]
# *Buffered* is an `open` without `buffering=0`: its buffer comes on top, since 3.14 one of 128 KiB.
# A view keeps its whole chunk.
# These runs were on Linux.
#
# Read on: [how do I read a huge file](../questions/how-do-i-read-a-huge-file.html), and [stream](../spending/stream.html).
