# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # What a child copies as it reads more of its parent's list
#
# Eight workers are forked from a server, so that they share its catalogue.
# At noon they take nearly eight catalogues, though each of them only reads.
#
# A system copies memory by pages, and [a read through an object writes to its page](../many/fork.html#read-in-child).
# Here the catalogue is a list of paths: each path takes 64 bytes, and a page has 4096.
# The lesson [forked workers](../many/fork.html#page) has the program.

# %%
from living_memory.pages.current import current

*_, newest = current().outputs("fork/read_more").items()
python, output = newest
copied = {"far apart": {}, "in a row": {}}
for label, line in output.items():
    name, read = label.rsplit(" ", 1)
    copied[name][int(read)] = int(line.value.split()[0])
row, apart = copied["in a row"], copied["far apart"]
most = max(apart.values())

# %% [markdown]
# A child reads paths *in a row*, from the first on, or *far apart*, at equal distances over the whole list.
# A child is forked for each point, so that none begins with what another has copied.
# Each mark below the picture is twice the one before.

# %%
import matplotlib.pyplot as plt

from living_memory.pages.chart import asked

plt.style.use("living_memory.pages.chart")
figure, axes = plt.subplots()
for name, points in copied.items():
    reads = sorted(points)
    axes.plot(reads, [points[read] for read in reads], marker="o", label=name)
axes.set_xscale("log", base=2)
axes.set_xticks(reads, map(str, reads), rotation=45, ha="right")
axes.set(xlabel="paths that the child reads", ylabel="MiB of its own", ylim=0)
axes.legend()
plt.close(figure)

fewest = min(read for read, mib in apart.items() if mib == most)
asked(
    figure,
    f"{fewest} paths far apart cost {most} MiB, as all {max(row)} do;"
    f" in a row they cost {row[fewest] or 'less than 1'} MiB, on Python {python}.",
    ask=f"How many of {max(row)} paths, far apart, must a child read until it has copied them all?",
    answer=fewest,
    wrong=[1024, max(row) // 2, max(row)],
)

# %% [markdown]
# The same points as numbers:

# %%
from living_memory.pages.chart import tabled

heads = ["paths read", "MiB, in a row", "MiB, far apart"]
rows = [(read, row[read], apart[read]) for read in sorted(row)]
tabled(f"What Python {python} printed", heads, rows)

# %% [markdown]
# One path that is read is enough to copy its page.
# The upper line stops rising when one path is read on each page.
# In a row, the neighbours of a path are read anyway, and one copy serves them all.
# Requests come in no such row, and paths picked at random sometimes share a page, so it takes more of them.
#
# **What to do:** expect a worker that answers requests at random to copy nearly all, in time.
# [Pack the data](../many/fork.html#packed), and a worker copies next to nothing of what it reads.
