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
# To read a path, Python raises its reference count.
# The count lies in the path itself, so the page of the path is written, and copied.
#
# Here the catalogue is a list of paths: each path takes 64 bytes, and a page has 4096.
# The lesson [forked workers](../many/fork.html#page) has the program.
# A child reads paths *in a row*, from the first on, or *far apart*, at equal distances over the whole list.
# A child is forked for each point, so that none begins with what another has copied.
# Each mark below the picture is twice the one before.

# %%
import matplotlib.pyplot as plt
from matplotlib.figure import Figure

from living_memory.pages.chart import shown
from living_memory.pages.current import current

*_, newest = current().outputs("fork/read_more").items()
python, output = newest
copied = {"in a row": {}, "far apart": {}}
for label, line in output.items():
    name, read = label.rsplit(" ", 1)
    copied[name][int(read)] = int(line.value.split()[0])
row, apart = copied["in a row"], copied["far apart"]
most = max(apart.values())


def drawn(*names: str) -> Figure:
    """These lines, with room for both."""
    figure, axes = plt.subplots()
    for name in names:
        reads = sorted(copied[name])
        axes.plot(reads, [copied[name][read] for read in reads], "o-", label=name)
    axes.set_xscale("log", base=2)
    axes.set_xticks(sorted(row), map(str, sorted(row)), rotation=45, ha="right")
    axes.set(xlabel="paths that the child reads", ylabel="MiB of its own")
    axes.set(xlim=(min(apart) / 1.6, 1.6 * max(row)), ylim=(0, 1.1 * most))
    figure.legend(loc="outside lower center", ncols=2)
    plt.close(figure)
    return figure


plt.style.use("living_memory.pages.chart")
half = max(row) // 2
shown(
    drawn("in a row"),
    f"In a row, {half} paths cost {row[half]} MiB, and {max(row)} paths {row[max(row)]}, on Python {python}.",
)

# %%
from living_memory.pages.chart import asked

fewest = min(read for read, mib in apart.items() if mib == most)
in_a_row = row[fewest] or "less than 1"
asked(
    drawn("in a row", "far apart"),
    f"{fewest} paths far apart cost {most} MiB, as all {max(row)} do;"
    f" in a row they cost {in_a_row} MiB, on Python {python}.",
    ask=f"How many of {max(row)} paths, far apart, must a child read until it has copied them all?",
    answer=fewest,
    wrong=[1024, half, max(row)],
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
