# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # A list grows in stairs, the same stairs on every Python
#
# Append to an empty list, and its array of slots is replaced whenever it is full.
# The lesson [lists grow](../containers/lists-grow.md) shows each step as a number.
# Here the same numbers are drawn: how many slots the array has at each length.
#
# The numbers come from the runs behind that lesson, so all six Pythons are here.

# %%
from living_memory.book import current

steps = {}
for python, output in current().outputs("lists-grow/staircase").items():
    steps[python] = [
        (int(line.label.split()[1]), int(line.value.split()[0])) for line in output.lines
    ]

# %% [markdown]
# Each Python gets a line, the oldest the widest.
# Where all agree, you see six bands inside each other.

# %%
from living_memory.chart import chart, draw

with chart("length of the list", "slots in its array") as axes:
    for width, (python, stairs) in zip(range(13, 0, -2), steps.items()):
        lengths, slots = zip(*stairs)
        axes.step(lengths, slots, where="post", linewidth=width, label=f"Python {python}")
    axes.plot([0, lengths[-1]], [0, lengths[-1]], linestyle=":", label="no spare slot")
    axes.legend()

same = len(set(map(tuple, steps.values()))) == 1
claim = "stand on the same stairs" if same else "do not stand on the same stairs"
draw(axes, f"{len(steps)} Pythons {claim}: slots against length, from {slots[0]} to {slots[-1]} slots.")
