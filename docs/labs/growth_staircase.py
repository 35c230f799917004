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
# Behind a list stands an *array* of places for its items.
# The lesson [a list that is full gets a bigger array](../containers/lists-grow.html#staircase) has the program.
#
# Where the line steps up, a list was full, and got a bigger array.
# Where Pythons agree, they share a line.

# %%
import matplotlib.pyplot as plt
from matplotlib.figure import Figure

from living_memory.book.versions import in_a_head
from living_memory.pages.chart import shown
from living_memory.pages.current import current

stairs = {}
for python, output in current().outputs("lists-grow/staircase").items():
    places = [int(line.value.split()[0]) for line in output.values()]
    _, *full = places
    _, _, *bigger = places
    more = [round(100 * new / old - 100) for old, new in zip(full, bigger)]
    newest = tuple(zip(full, bigger, more))
    stairs.setdefault(newest, []).append(python)
_, most, _ = newest[-1]


def drawn(many: int) -> Figure:
    """So many of the stairs, with room for all of them."""
    figure, axes = plt.subplots()
    for points, pythons in stairs.items():
        full, bigger, _ = zip(*points[:many])
        said = in_a_head(pythons)
        steps = [0, *full, bigger[-1]]
        places = [full[0], *bigger, bigger[-1]]
        axes.step(steps, places, where="post", label=f"Python {said}")
    axes.plot([0, most], [0, most], "C2:", label="without places to spare")
    for place, then, percent in newest[:many]:
        if percent < 30:  # beside the first stairs there is no room
            axes.text(place - 1, then, f"+{percent} %", ha="right", va="bottom")
    axes.set(xlabel="items in the list", ylabel="places in its array")
    axes.set(xlim=(0, 1.05 * most), ylim=(0, 140))
    figure.legend(loc="outside lower center")
    plt.close(figure)
    return figure


plt.style.use("living_memory.pages.chart")
some = len(newest) // 2
then, now, percent = newest[some - 1]
shown(
    drawn(some),
    f"At {then} places the next array has {now}, which is {percent} percent more, on Python {python}.",
)

# %%
from living_memory.pages.chart import asked

last, _, percent = newest[-1]
count = sum(map(len, stairs.values()))
claim = "climb the same stairs" if len(stairs) == 1 else "do not climb the same stairs"
asked(
    drawn(len(newest)),
    f"Growing lists of {count} Pythons {claim}: at {last} places,"
    f" the next array is {percent} percent larger.",
    ask=f"A list has {last} places, all of them full: how much larger is its next array?",
    answer=f"{percent} percent",
    wrong=["6 percent", "34 percent", "100 percent"],
)

# %% [markdown]
# The first stairs double a very short list.
# After that a stair usually adds a smaller part of what is there, and for a long list [about an eighth](../containers/lists-grow.html#staircase).
# So a list of two million rows has about two megabytes of places to spare at most.
# The rows themselves usually take far more.
#
# The stairs of the newest of these Pythons as numbers:

# %%
from living_memory.pages.chart import tabled

heads = ["places when full", "places in the next array", "percent more"]
tabled(f"What Python {python} printed", heads, newest)

# %% [markdown]
# **What to do:** append freely, and make no room beforehand.
# Many short lists are the case that costs: [a copy leaves the spare places out](../containers/lists-grow.html#short-lists).
