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
import matplotlib.pyplot as plt

from living_memory.book import current
from living_memory.chart import draw

steps = {}
for python, output in current().outputs("lists-grow/staircase").items():
    steps[python] = [(int(line.label.split()[1]), int(line.value.split()[0])) for line in output.values()]

# %% [markdown]
# Each Python gets a line, the oldest the widest.
# Where all agree, you see six bands inside each other.

# %%
plt.style.use("living_memory.chart")
figure, axes = plt.subplots()
for width, (python, stairs) in zip(range(13, 0, -2), steps.items()):
    lengths, slots = map(list, zip(*stairs))
    full = slots[-1]
    axes.step([*lengths, full], [*slots, full], where="post", linewidth=width, label=f"Python {python}")
axes.plot([0, full], [0, full], linestyle=":", label="no spare slot")
axes.set(xlabel="length of the list", ylabel="slots in its array")
axes.legend()
plt.close(figure)

same = len(set(map(tuple, steps.values()))) == 1
stairs = "the same stairs" if same else "stairs that differ"
draw(figure, f"On {len(steps)} Pythons a growing list climbs {stairs}, each about an eighth of its length.")
