# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Dead objects wait for the collector
#
# A program makes pages, and each has a reference to itself, a *reference cycle*.
# Each page is dropped when the next is made.
# Counting cannot free it, so it waits until the collector runs.
# Guess before you look: from page to page, does the number that waits climb, stay level, or do something else?
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
# The two lines are two settings of `gc.set_threshold`: after about so many more containers the collector runs.

# %%
import matplotlib.pyplot as plt

from living_memory.pages.chart import captioned

plt.style.use("living_memory.pages.chart")
figure, axes = plt.subplots()
for threshold, points in waiting.items():
    axes.plot(
        points.keys(), points.values(), marker="o", label=f"threshold {threshold}"
    )
axes.set(xlabel="pages made", ylabel="dead pages that wait")
axes.legend()
plt.close(figure)

most = f"{max(low.values())} or {max(high.values())}"
captioned(figure, f"At these points up to {most} dead pages wait, on Python {python}.")

# %% [markdown]
# The same points as numbers:

# %%
from living_memory.pages.chart import tabled

heads = ["pages made", "wait, threshold 700", "wait, threshold 1400"]
rows = [(made, low[made], high[made]) for made in low]
tabled(f"What Python {python} printed", heads, rows)

# %% [markdown]
# The line is a *saw*, and the height of a tooth is about the threshold.
# The size of a page does not change the number that waits, but it makes the tooth heavier.
# So read the axis in megabytes, if your requests leave a megabyte each: about seven hundred wait at the top of the lower saw.
#
# **What to do:** print `gc.get_threshold()`: its first number is about the height of your saw, in containers.
# Then break the cycle, or refer back [by a weak reference](../lifetimes/weak-references.html).
# Where the garbage is large, call `gc.collect()` [after the job that leaves it](../lifetimes/when-the-collector-runs.html#bytes-do-not-count).
