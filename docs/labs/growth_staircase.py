# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # A growing list climbs stairs
#
# You append a row at a time, and now and then the array of places is full.
# Then a larger one takes its place.
# Guess before you look: are the stairs equally long, or not?
#
# The lesson [a list that is full gets a bigger array](../containers/lists-grow.html) prints each step.
# Here the same steps are drawn: how many places the array has at each length.
#
# The numbers come from the runs behind that lesson, on each Python of this book.

# %%
from living_memory.pages.current import current

steps = {}
for python, output in current().outputs("lists-grow/staircase").items():
    lengths = [int(label.split()[1]) for label in output]
    places = [int(line.value.split()[0]) for line in output.values()]
    full = places[-1]
    steps[python] = [*lengths, full], [*places, full]

# %% [markdown]
# Each Python gets a line, the oldest the widest.
# Where all agree, you see the bands inside each other.

# %%
import matplotlib.pyplot as plt

from living_memory.pages.chart import captioned

plt.style.use("living_memory.pages.chart")
figure, axes = plt.subplots()
for number, (python, stairs) in enumerate(steps.items()):
    name = f"Python {python}"
    width = 3 * (len(steps) - number)
    axes.step(*stairs, where="post", linewidth=width, label=name)
axes.plot([0, full], [0, full], linestyle=":", label="no spare place")
axes.set(xlabel="length of the list", ylabel="places in its array")
axes.legend()
plt.close(figure)

same = all(stairs == steps[python] for stairs in steps.values())
claim = "climb the same stairs" if same else "do not climb the same stairs"
captioned(figure, f"Growing lists of {len(steps)} Pythons {claim}.")

# %% [markdown]
# The stairs of the newest of them as numbers:

# %%
from living_memory.pages.chart import tabled

*_, newest = steps
heads = ["from this length on", "places in the array"]
*stairs, _ = zip(*steps[newest])
tabled(f"What Python {newest} printed", heads, stairs)

# %% [markdown]
# The stairs get longer with the list, so a long list is full ever more seldom.
# At the beginning of a stair about an eighth of the places is spare: of a million rows, a megabyte.
# So after `append` a list may take more than `8 * len(rows)` bytes, and that is no leak.
#
# **What to do:** append freely.
# Where many short lists stay as they are, [a copy leaves the spare places out](../containers/lists-grow.html#short-lists).
