# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Dead objects wait for the collector, and their number makes a saw
#
# A program makes pages that lead to themselves, and drops each at once.
# Counting cannot free them, so they wait until the collector runs.
# How many wait, from page to page?
# The lesson [containers that stay start the collector](../lifetimes/when-the-collector-runs.html#saw) has the program.

# %%
from living_memory.pages.current import current

*_, newest = current().outputs("when-the-collector-runs/saw").items()
python, output = newest
waiting = {"700": {}, "1400": {}}
for label, line in output.items():
    threshold, made = label.removesuffix(" made").split(", ")
    waiting[threshold][int(made)] = int(line.value)
low, high = waiting["700"], waiting["1400"]

# %% [markdown]
# Each line has a first threshold: after so many more containers the collector runs.

# %%
import matplotlib.pyplot as plt

from living_memory.pages.chart import captioned

plt.style.use("living_memory.pages.chart")
figure, axes = plt.subplots()
for threshold, points in waiting.items():
    axes.plot(points.keys(), points.values(), marker="o", label=f"threshold {threshold}")
axes.set(xlabel="pages made", ylabel="dead pages that wait")
axes.legend()
plt.close(figure)

most = f"{max(low.values())} or {max(high.values())}"
captioned(figure, f"Up to {most} dead pages wait, on Python {python}.")

# %% [markdown]
# The same points as numbers:

# %%
from living_memory.pages.chart import tabled

heads = ["pages made", "wait, threshold 700", "wait, threshold 1400"]
rows = [(made, low[made], high[made]) for made in low]
tabled(f"What Python {python} printed", heads, rows)

# %% [markdown]
# The height of a tooth is the threshold, and has nothing to do with the size of a page.
# With a page of a megabyte the same saw is seven hundred megabytes high.
#
# **What to do:** break the cycle, or refer back [by a weak reference](../lifetimes/weak-references.html).
# Where the garbage is large, call `gc.collect()` [after the job that leaves it](../lifetimes/when-the-collector-runs.html#bytes-do-not-count).
