# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # A long pause: what the collector looks at
#
# Now and then one answer of your service comes late.
# Nothing leaks: the collector has made a *full run*, over the catalogue that you loaded at the start, object by object.
# It does so again and again, and your program pauses for it each time.
#
# A shelf grows to a hundred thousand lists, the program calls `gc.freeze()`, and the shelf grows on.
# The lesson [the pauses of the collector grow with what you keep](../spending/tune-the-collector.html#full-run) has the program.
#
# The more a full run looks at, the longer your program waits for it.
# (The picture counts lists, since times vary.)

# %%
import matplotlib.pyplot as plt
from matplotlib.figure import Figure

from living_memory.pages.chart import shown
from living_memory.pages.current import current

*_, newest = current().outputs("tune-the-collector/full_run_grows").items()
python, output = newest
FROZEN_AT = 100
"""Where the program calls `gc.freeze()`, in thousand lists."""
points = []
for label, line in output.items():
    thousand, *_ = label.split()
    points.append((int(thousand), int(line.value) // 1000))
before = [point for point in points if point[0] <= FROZEN_AT]
after = [point for point in points if point[0] > FROZEN_AT]
last, seen = points[-1]


def drawn(*parts: list[tuple[int, int]]) -> Figure:
    """The line through these parts, with room for both."""
    figure, axes = plt.subplots()
    alive = [thousand for thousand, _ in points]
    axes.plot(alive, alive, "C1:", label="alive")
    for part in parts:
        label = "looked at by a full run" if part is before else None
        axes.plot(*zip(*part), "C0o-", label=label)
    axes.axvline(FROZEN_AT, color="C2", linewidth=1)
    axes.text(FROZEN_AT - 1, 130, "gc.freeze()", ha="right")
    axes.set(xlabel="thousand lists alive", ylabel="thousand lists")
    axes.set(xlim=(0, 1.05 * last), ylim=(0, 1.05 * last))
    figure.legend(loc="outside lower center", ncols=2)
    plt.close(figure)
    return figure


plt.style.use("living_memory.pages.chart")
shown(
    drawn(before),
    f"Up to {FROZEN_AT},000 lists a full run looks at each one, on Python {python}.",
)

# %%
from living_memory.pages.chart import asked

asked(
    drawn(before, after),
    f"{last},000 lists are alive, and a full run looks at {seen},000 of them, on Python {python}.",
    ask=f"The line goes on after the freeze: how many lists does a full run look at when {last},000 are alive?",
    answer=f"{seen},000",
    wrong=["0", f"{FROZEN_AT},000", f"{last},000"],
)

# %% [markdown]
# Up to the freeze, a full run looks at each list that is alive.
# `gc.freeze()` sets aside what is there, so the line begins anew, with what came later.
# (The free-threaded build goes over both.)
#
# The same points as numbers:

# %%
from living_memory.pages.chart import tabled

heads = ["thousand lists alive", "thousand looked at"]
tabled(f"What Python {python} printed", heads, points)

# %% [markdown]
# **What to do:** load what your program keeps, call `gc.collect()`, and then `gc.freeze()`.
# [Before a fork](../many/fork.html#freeze), leave out `gc.collect()`: a child writes into the holes that it leaves, and so copies their pages.
# What your requests keep later is looked at again.
# [Measure your own pauses](../spending/tune-the-collector.html#by-generation) before and after: the lesson times six hundred thousand lists.
