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
# You append two million rows, and a colleague warns you.
# "A list that is full takes an array of twice the size: make room beforehand, or memory will jump."
#
# An array of *places* stands behind a list, and each stair is a bigger one.
# Guess before you look: at a hundred rows, does a stair still double the array?
# The lesson [a list that is full gets a bigger array](../containers/lists-grow.html#staircase) has the program.

# %%
from living_memory.pages.current import current

stairs = {}
for python, output in current().outputs("lists-grow/staircase").items():
    places = [int(line.value.split()[0]) for line in output.values()]
    _, *full = places
    _, _, *bigger = places
    more = [round(100 * new / old - 100) for old, new in zip(full, bigger)]
    stairs[python] = list(zip(full, bigger, more))

# %% [markdown]
# Each point is a list that was full, and got a bigger array.
# Pythons that agree have one colour, and one line.

# %%
import matplotlib.pyplot as plt

from living_memory.pages.chart import captioned

plt.style.use("living_memory.pages.chart")
figure, axes = plt.subplots()
alike = []
for python, points in stairs.items():
    if points not in alike:
        alike.append(points)
    colour = f"C{alike.index(points)}"
    full, _, more = zip(*points)
    axes.plot(full, more, f"{colour}o-", label=f"Python {python}")
axes.axhline(100, color="C1", linestyle=":")
axes.text(max(full), 102, "twice as large", ha="right", va="bottom", color="C1")
axes.set(xlabel="places of the full array", ylabel="percent more in the next one")
axes.set_ylim(0, 115)
figure.legend(loc="outside lower center", ncols=3)
plt.close(figure)

claim = "climb the same stairs" if len(alike) == 1 else "do not climb the same stairs"
captioned(
    figure,
    f"Growing lists of {len(stairs)} Pythons {claim}: at {full[-1]} places,"
    f" the next array is {more[-1]} percent larger.",
)

# %% [markdown]
# The stairs of the newest of them as numbers:

# %%
from living_memory.pages.chart import tabled

*_, newest = stairs
heads = ["places when full", "places in the next array", "percent more"]
tabled(f"What Python {newest} printed", heads, stairs[newest])

# %% [markdown]
# The first stairs double a very short list.
# After that a stair adds less and less of what is there, in the end [about an eighth](../containers/lists-grow.html#staircase).
# So a list of a million rows has about a megabyte of places to spare at most, and its rows mostly take far more.
#
# **What to do:** append freely, and make no room beforehand.
# Many short lists are the case that costs: [a copy leaves the spare places out](../containers/lists-grow.html#short-lists).
