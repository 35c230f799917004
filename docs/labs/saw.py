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
# The monitor of a service climbs for minutes, drops, and climbs again.
# "A leak", says one colleague; "it is only garbage", says the other.
# Here is a program that makes such a curve: each web page is an object that refers to itself, a *reference cycle*, and is dropped at once.
#
# The lesson [the collector starts by itself](../lifetimes/when-the-collector-runs.html#saw) has the program.

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
# The program runs twice, with two settings of `gc.set_threshold`.
# It looks after each hundred and sixty pages, and so usually between the foot of a tooth and its tip.

# %%
import matplotlib.pyplot as plt

from living_memory.pages.chart import asked

plt.style.use("living_memory.pages.chart")
figure, both = plt.subplots(2, sharex=True, sharey=True)
for axes, (threshold, points) in zip(both, waiting.items()):
    axes.bar(points.keys(), points.values(), width=130, color="C0")
    axes.axhline(int(threshold), color="C1", linestyle=":")
    axes.text(
        2480, int(threshold) + 30, f"threshold {threshold}", ha="right", color="C1"
    )
axes.set_ylim(0, 1650)
axes.set(xlabel="web pages made and dropped")
figure.supylabel("dead pages that wait", size=12)
plt.close(figure)

most, more = max(low.values()), max(high.values())
asked(
    figure,
    f"At these looks up to {most} dead pages wait with a threshold of 700,"
    f" and up to {more} with 1400, on Python {python}.",
    ask=f"With a threshold of 700 at most {most} dead pages were seen to wait: how many with 1400?",
    answer=more,
    wrong=[most // 2, most, most * 3 // 2],
)

# %% [markdown]
# Counting references cannot free a cycle, so the pages wait for the collector.
# It runs after about as many new containers as the threshold says, and leaves next to none of these pages.
# So a higher threshold makes higher teeth, and fewer of them.
#
# The collector counts objects, and not bytes.
# Were each page a megabyte, the first saw would be seven hundred megabytes high.
#
# Which colleague is right?
# Here the second one: the program drops its pages, and a run of the collector frees them.
# Look at the lowest points of your own curve; where they climb for hours, [it may be a leak](leak_or_not.html).
#
# The same points as numbers:

# %%
from living_memory.pages.chart import tabled

heads = ["pages made", "wait, threshold 700", "wait, threshold 1400"]
rows = [(made, low[made], high[made]) for made in low]
tabled(f"What Python {python} printed", heads, rows)

# %% [markdown]
# **What to do:** print `gc.get_threshold()`: its first number is about the height of your saw, in containers.
# Then break the cycle, or refer back [by a weak reference](../lifetimes/weak-references.html).
# Where the garbage is large, call `gc.collect()` [after the job that leaves it](../lifetimes/when-the-collector-runs.html#bytes-do-not-count).
