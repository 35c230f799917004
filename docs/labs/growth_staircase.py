# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # A list grows in stairs, the same stairs since 3.9
#
# Append to an empty list, and its array of places is replaced whenever it is full.
# The lesson [a list that is full gets a bigger array](../containers/lists-grow.html) prints each step.
# Here the same steps are drawn: how many places the array has at each length.
#
# The numbers come from the runs behind that lesson, by CPython 3.10 to 3.15; up to 3.8 the stairs were others.

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
for width, (python, stairs) in zip(range(18, 0, -3), steps.items()):
    name = f"Python {python}"
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
tabled(f"What Python {newest} printed", heads, zip(*steps[newest]))
