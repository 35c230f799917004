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
# Your workers are forked, and share a list of half a million paths.
# Each of them reads a part, and [a page that is read through an object is copied](../many/fork.html#read-in-child).
# Guess before you look: how many paths must one worker read, until it has copied all of them?
# Does it matter whether the paths lie in a row, or far apart?
# The lesson [forked workers](../many/fork.html#page) has the program.
#
# A child is forked for each point, so that none begins with what another has copied.

# %%
from living_memory.pages.current import current

*_, newest = current().outputs("fork/read_more").items()
python, output = newest
copied = {"in a row": {}, "far apart": {}}
for label, line in output.items():
    name, read = label.rsplit(" ", 1)
    copied[name][int(read)] = int(line.value.split()[0])
row, apart = copied["in a row"], copied["far apart"]
most = max(apart.values())

# %% [markdown]
# Each mark is twice the one before; values under one MiB are not drawn.

# %%
import matplotlib.pyplot as plt

from living_memory.pages.chart import captioned

plt.style.use("living_memory.pages.chart")
figure, axes = plt.subplots()
for name, points in copied.items():
    seen = {read: mib for read, mib in points.items() if mib}
    axes.plot(seen.keys(), seen.values(), marker="o", label=name)
axes.set_xscale("log", base=2)
axes.set_yscale("log", base=2)
axes.xaxis.set_major_formatter("{x:g}")
axes.yaxis.set_major_formatter("{x:g}")
axes.set(xlabel="paths that the child reads", ylabel="MiB of its own")
axes.legend()
plt.close(figure)

fewest = min(read for read, mib in apart.items() if mib == most)
captioned(
    figure,
    f"{fewest} paths far apart cost {most} MiB, as all {max(row)} do;"
    f" in a row they cost {row[fewest] or 'less than 1'} MiB, on Python {python}.",
)

# %% [markdown]
# The same points as numbers:

# %%
from living_memory.pages.chart import tabled

heads = ["paths read", "MiB, in a row", "MiB, far apart"]
rows = [(read, row[read], apart[read]) for read in sorted(row)]
tabled(f"What Python {python} printed", heads, rows)

# %% [markdown]
# The upper line stops rising when one path is read on each page.
# A page holds about sixty paths, and one of them is enough.
# In a row, the neighbours of a path are read anyway, and each page is copied for many of them.
# Your data is seldom read in a row: users, words and images come in an order of their own.
#
# **What to do:** expect a worker that answers requests at random to copy nearly all.
# [Pack the data](../many/fork.html#packed), and it copies nothing that it reads.
# Objects that were made one after another lie close together; those of an old process [may lie anywhere](../heap/blocks-pools-arenas.html#equal-blocks).
