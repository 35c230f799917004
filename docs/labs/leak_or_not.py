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
# Your service grew, and you wonder whether it leaks.
# Let it do the same work again and again, and watch two meters.
# The lesson [find in four steps what grows](../leaks/hunt.html#is-it-growing) has the program, and three kinds of work:
#
# - leaky: each order stays in a list
# - mended: each order is taken out again
# - report: the lines of a large report, of which a few are kept
#
# Draw it first on paper: three kinds of work, two meters, five rounds; which lines climb, and which lie flat?

# %%
from living_memory.pages.current import current

*_, newest = current().outputs("hunt/three_meters").items()
python, output = newest
meters = {}
for label, line in output.items():
    work, meter = label.split(", ")
    meters[work, meter] = [int(amount) for amount in line.value.split()]

# %% [markdown]
# A full line is resident memory; a dotted one is what `tracemalloc` says that Python uses.
# Where both say the same, the dots lie on the full line.

# %%
import matplotlib.pyplot as plt

from living_memory.pages.chart import captioned

plt.style.use("living_memory.pages.chart")
figure, axes = plt.subplots(figsize=(5.2, 4.8))
works = list(dict.fromkeys(work for work, _ in meters))
for number, work in enumerate(works):
    resident, traced = meters[work, "resident MiB"], meters[work, "traced MiB"]
    rounds = range(1, len(resident) + 1)
    axes.plot(rounds, resident, f"C{number}o-", linewidth=3, label=f"{work}, resident")
    axes.plot(rounds, traced, f"C{number}o:", linewidth=2, label=f"{work}, traced")
axes.set_xticks(rounds)
axes.set(xlabel="round", ylabel="MiB more than at the start")
figure.legend(loc="outside lower center", ncols=2)
plt.close(figure)

climbing = [work for work in works if meters[work, "traced MiB"][-1]]
said = " and ".join(climbing)
captioned(
    figure,
    f"Of {len(works)} kinds of work, {said} grows in both meters, on Python {python}.",
)

# %% [markdown]
# The same points as numbers:

# %%
from living_memory.pages.chart import tabled

heads = ["work and meter", *(f"round {number}" for number in rounds)]
drawn = {name: amounts for name, amounts in meters.items() if "MiB" in name[1]}
rows = [(", ".join(name), *amounts) for name, amounts in drawn.items()]
tabled(f"What Python {python} printed", heads, rows)

# %% [markdown]
# On the lowest line lie three: both of the mended work, and the traced one of the report.
# This leak climbs with each round, in both meters.
# (One that is outside Python, such as a mapping, [climbs in resident memory alone](../leaks/hunt.html#is-it-the-allocator).)
# The report jumped in the first round and stayed there: it uses its free memory again.
#
# **What to do:** do five rounds of equal work with [your own request](../leaks/hunt.html#is-it-growing).
# Where traced memory climbs, [ask who holds what grew](../leaks/hunt.html#who-holds-it).
# Where resident memory rose once and traced memory did not, it is [likely free memory](../leaks/hunt.html#is-it-the-allocator), and no leak.
