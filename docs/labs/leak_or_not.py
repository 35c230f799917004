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

# %%
from living_memory.pages.current import current

*_, newest = current().outputs("hunt/three_meters").items()
python, output = newest
meters = {}
for label, line in output.items():
    work, meter = label.split(", ")
    meters[work, meter] = [int(amount) for amount in line.value.split()]

# %% [markdown]
# *Resident* is the memory that the system counts for the process.
# *Traced* is what `tracemalloc` says that Python uses.

# %%
import matplotlib.pyplot as plt

from living_memory.pages.chart import asked

plt.style.use("living_memory.pages.chart")
works = list(dict.fromkeys(work for work, _ in meters))
figure, panels = plt.subplots(1, len(works), sharex=True, sharey=True)
for axes, work in zip(panels, works):
    resident, traced = meters[work, "resident MiB"], meters[work, "traced MiB"]
    done = range(len(resident) + 1)
    (full,) = axes.plot(done, [0, *resident], "C0o-", linewidth=3, clip_on=False)
    (dotted,) = axes.plot(done, [0, *traced], "C1o:", markersize=4, clip_on=False)
    axes.set_title(work)
    axes.set_xticks(done)
axes.set_ylim(0)
figure.supxlabel("rounds done", size=12)
figure.supylabel("MiB more than at the start", size=12)
meters_drawn = {"resident": full, "traced": dotted}
figure.legend(meters_drawn.values(), meters_drawn, loc="outside upper center", ncols=2)
plt.close(figure)

leaky, report = meters["leaky", "resident MiB"], meters["report", "resident MiB"]
asked(
    figure,
    f"On Python {python} leaky has {leaky[0]} MiB more after the first round, and {leaky[-1]} after the last;"
    f" the report has {report[0]} after the first, and {report[-1]} after the last.",
    ask="The report keeps a few of its lines: how much more is resident after five rounds of it?",
    answer=f"{report[-1]} MiB",
    wrong=["0 MiB", "10 MiB", "250 MiB"],
)

# %% [markdown]
# The same points as numbers:

# %%
from living_memory.pages.chart import tabled

heads = ["work and meter", *(f"round {number}" for number in done[1:])]
drawn = {name: amounts for name, amounts in meters.items() if "MiB" in name[1]}
rows = [(", ".join(name), *amounts) for name, amounts in drawn.items()]
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
