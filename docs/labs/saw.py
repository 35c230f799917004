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
#
# The curve is a saw: it climbs, and drops when the collector runs; that is one tooth.
# When it runs is a setting, the *threshold*; the program sets it to 700.
# After each 160 pages the program counts the dead ones: each count is a bar.

# %%
import matplotlib.pyplot as plt

from living_memory.pages.chart import shown
from living_memory.pages.current import current

*_, newest = current().outputs("when-the-collector-runs/saw").items()
python, output = newest
waiting = {"700": {}, "1400": {}}
for label, line in output.items():
    threshold, made = label.removesuffix(" made").split(", ")
    waiting[threshold][int(made)] = int(line.value)
low, high = waiting["700"], waiting["1400"]
most, more = max(low.values()), max(high.values())


def saw(axes, threshold):
    """The saw of this threshold, and the threshold as a line."""
    points = waiting[threshold]
    axes.bar(points.keys(), points.values(), width=130, color="C0")
    axes.axhline(int(threshold), color="C1", linestyle=":")
    words = f"threshold {threshold}"
    axes.text(2480, int(threshold), words, ha="right", va="bottom")


plt.style.use("living_memory.pages.chart")
figure, axes = plt.subplots(figsize=(5.2, 2.6))
saw(axes, "700")
axes.set(xlabel="web pages made and dropped", ylabel="dead pages that wait")
axes.set_ylim(0, 850)
plt.close(figure)
shown(
    figure,
    f"With a threshold of 700, up to {most} dead pages wait when they are counted, on Python {python}.",
)

# %% [markdown]
# Now each page has a large text, `page.text = bytes(100_000)`, at the same threshold.
# [The program](../leaks/leak-engine.html#collector-off) prints megabytes.

# %%
from living_memory.pages.chart import asked

megabytes = {}
for label, line in current().outputs("leak-engine/saw_in_megabytes")[python].items():
    megabytes[int(label.removesuffix(" made, MB"))] = int(line.value)
largest = max(megabytes.values())

figure, axes = plt.subplots(figsize=(5.2, 2.6))
axes.bar(megabytes.keys(), megabytes.values(), width=130, color="C0")
axes.set(xlabel="web pages made and dropped", ylabel="MB in use")
plt.close(figure)
asked(
    figure,
    f"With pages of a hundred kilobytes, up to {largest} MB are in use, on Python {python}.",
    ask="Each page now holds a hundred kilobytes: how high is the saw?",
    answer=f"about {round(largest, -1)} MB",
    wrong=["about 1 MB", "about 7 MB"],
)

# %% [markdown]
# In a usual build the collector counts objects, and not bytes: as many pages wait as before.
#
# `gc.set_threshold(1400)` doubles the threshold, and the first program runs again.

# %%
figure, both = plt.subplots(2, sharex=True, sharey=True)
for axes, threshold in zip(both, waiting):
    saw(axes, threshold)
axes.set_ylim(0, 1650)
axes.set(xlabel="web pages made and dropped")
figure.supylabel("dead pages that wait", size=12)
plt.close(figure)
shown(
    figure,
    f"When they are counted, up to {most} dead pages wait with a threshold of 700,"
    f" and up to {more} with 1400, on Python {python}.",
)

# %% [markdown]
# Counting references cannot free a cycle, so the pages wait for the collector.
# It runs after about as many new containers as the threshold says, and leaves next to none of these pages.
# So a higher threshold makes higher teeth, and fewer of them.
#
# Which colleague is right?
# Here the second one: the program drops its pages, and a run of the collector frees them.
# Look at the lowest points of your own curve; where they climb for hours, [it may be a leak](leak_or_not.html).
#
# The same points as numbers:

# %%
from living_memory.pages.chart import tabled

heads = ["pages made", "wait, threshold 700", "wait, threshold 1400", "MB"]
rows = [(made, low[made], high[made], megabytes[made]) for made in low]
tabled(f"What Python {python} printed", heads, rows)

# %% [markdown]
# **What to do:** print `gc.get_threshold()`: in a usual build its first number is about the height of such a saw, in containers.
# Where objects live for a while before they are dropped, the saw is higher.
# Break the cycle, or refer back [by a weak reference](../lifetimes/weak-references.html).
# Where the garbage is large, call `gc.collect()` [after the job that leaves it](../lifetimes/when-the-collector-runs.html#bytes-do-not-count).
#
# Read on: [leak or not](leak_or_not.html), where the work is done round by round.
