# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Leak or not: the same work, round by round
#
# At noon your service is twice as large as in the morning, and somebody says: a leak.
# A restart would hide it until tomorrow.
# Better let it do the same work five times, and read two meters.
# The lesson [find in four steps what grows](../leaks/hunt.html#is-it-growing) has the program, and three kinds of work:
#
# - mended: each order is put into a list, and taken out again
# - leaky: each order stays in the list
# - report: the lines of a large report, of which a few are kept
#
# *Resident* is the memory that the system counts for the process.
# *Traced* is what `tracemalloc` says that Python uses.

# %%
import matplotlib.pyplot as plt
from matplotlib.figure import Figure

from living_memory.pages.chart import shown
from living_memory.pages.current import current

*_, newest = current().outputs("hunt/three_meters").items()
python, output = newest
meters = {}
for label, line in output.items():
    work, meter = label.split(", ")
    meters[work, meter] = [int(amount) for amount in line.value.split()]

works = list(dict.fromkeys(work for work, _ in meters))
asked_for = "report"
rounds = range(1 + len(meters[asked_for, "traced MiB"]))


def drawn(works: list[str]) -> Figure:
    """A panel for each of these kinds of work."""
    figure, row = plt.subplots(1, len(works), sharex=True, sharey=True)
    for axes, work in zip(row, works):
        resident, traced = meters[work, "resident MiB"], meters[work, "traced MiB"]
        (full,) = axes.plot(rounds, [0, *resident], "C0o-", linewidth=3, clip_on=False)
        (dotted,) = axes.plot(rounds, [0, *traced], "C1o:", markersize=4, clip_on=False)
        axes.set_title(work)
        axes.set_xticks(rounds)
        axes.tick_params(bottom=False, left=False)
    axes.set_ylim(0)
    figure.supxlabel("rounds done", size=12)
    figure.supylabel("MiB more than at the start", size=12)
    names = {"resident": full, "traced": dotted}
    figure.legend(names.values(), names, loc="outside upper center", ncols=2)
    plt.close(figure)
    return figure


def at_the_end(work: str) -> str:
    """What both meters say of this work after its last round, as a part of a sentence."""
    *_, resident = meters[work, "resident MiB"]
    *_, traced = meters[work, "traced MiB"]
    return f"{work} has {resident} MiB more resident and {traced} more traced"


plt.style.use("living_memory.pages.chart")
others = [work for work in works if work != asked_for]
said = ", ".join(map(at_the_end, others))
shown(drawn(others), f"After five rounds {said}, on Python {python}.")

# %% [markdown]
# Now the report: each round makes 83000 lines of 460 letters anew, and keeps one in a thousand.

# %%
from living_memory.pages.chart import asked

*_, resident = meters[asked_for, "resident MiB"]
asked(
    drawn(works),
    f"After five rounds {at_the_end(asked_for)}, on Python {python}.",
    ask="How much more is resident after five rounds of the report?",
    answer=f"{resident} MiB",
    wrong=["0 MiB", f"{5 * resident} MiB"],
)

# %% [markdown]
# The same points as numbers:

# %%
from living_memory.pages.chart import tabled

heads = ["work and meter", *(f"round {number}" for number in rounds[1:])]
rows = [
    (", ".join(name), *amounts) for name, amounts in meters.items() if "MiB" in name[1]
]
tabled(f"What Python {python} printed", heads, rows)

# %% [markdown]
# Three shapes to know your own curve by:
#
# - *Both climb*, round by round: more and more is kept, by a leak or by a cache that still fills.
# - *Both stay level*: no leak in this work, or one too small for five rounds.
# - *Resident jumps once*, and traced does not: likely free memory, which the process uses again.
#
# (Where resident climbs alone, the leak may be [outside Python](../leaks/hunt.html#is-it-the-allocator).)
#
# **What to do:** do five rounds of equal work with [your own request](../leaks/hunt.html#is-it-growing).
# Where both climb, [ask who holds what grew](../leaks/hunt.html#who-holds-it).
