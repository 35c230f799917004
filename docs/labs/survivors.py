# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Lines that stay, and the memory that they hold
#
# A service reads a large log, keeps the few lines with an error, and drops the rest.
# Its monitor stays as high as if it had kept all.
#
# The lesson [freed is not the same as returned](../heap/giving-memory-back.html#kept-one-in) has the program.
# It reads eighty thousand lines, keeps one in two, and looks at its memory; then one in four, and so on.
#
# Python takes this memory from the system in pieces of one MiB.
# A piece goes back when it is empty, and one line that stays is enough to keep it.
# The shaded area is memory that is free, and does not go back.

# %%
import matplotlib.pyplot as plt
from matplotlib.figure import Figure

from living_memory.pages.chart import shown
from living_memory.pages.current import current

*_, newest = current().outputs("giving-memory-back/kept_one_in").items()
python, output = newest
points = []
for label, line in output.items():
    step = int(label.split()[-1])
    held, _, _, kept, _ = line.value.split()
    points.append((step, int(kept), int(held)))
_, all_kept, all_held = points[0]


def drawn(shown: list[tuple[int, int, int]]) -> Figure:
    """The curve through these points, with room for all of them."""
    figure, axes = plt.subplots()
    steps, kept, held = zip(*shown)
    share = [all_held * lines / all_kept for lines in kept]
    axes.plot(steps, held, "C0o-", label="held by the process")
    axes.plot(steps, share, "C1o:", label="what the kept lines need")
    axes.fill_between(steps, share, held, color="C0", alpha=0.12, linewidth=0)
    axes.set_xscale("log", base=2)
    marked = points[::2]
    axes.set_xticks([step for step, *_ in marked], [kept for _, kept, _ in marked])
    axes.set(xlabel="lines kept", ylabel="MiB")
    axes.set(xlim=(0.8, 1.25 * points[-1][0]), ylim=(0, 1.1 * all_held))
    figure.legend(loc="outside lower center", ncols=2)
    plt.close(figure)
    return figure


plt.style.use("living_memory.pages.chart")
some = points[:4]
_, still, _ = some[-1]
shown(
    drawn(some),
    f"{still} lines of {all_kept} still hold {all_held} MiB, on Python {python}.",
)

# %%
from living_memory.pages.chart import asked

fewest = min(kept for _, kept, held in points if held == all_held)
asked(
    drawn(points),
    f"{fewest} lines of {all_kept} hold all {all_held} MiB, on Python {python}.",
    ask=f"{all_kept} lines take {all_held} MiB, and a few of them stay, far apart: how few still hold all of it?",
    answer=fewest,
    wrong=[all_kept // 20, all_kept // 200, 5],
)

# %% [markdown]
# The same points as numbers:

# %%
from living_memory.pages.chart import tabled

heads = ["one kept in", "lines kept", "MiB held"]
tabled(f"What Python {python} printed", heads, points)

# %% [markdown]
# The pieces are called [arenas](../heap/blocks-pools-arenas.html#equal-blocks).
# The kept lines lie far apart, so the curve bends where there are fewer lines than arenas.
#
# **What to do:** [read line by line](../spending/stream.html), and keep the few: the memory of each line that goes serves later ones.
# Or let [a process of its own](../heap/giving-memory-back.html#in-a-child) read the log.
# In a usual build, lines of up to 460 English letters can be [made anew](../heap/giving-memory-back.html#try-it): `kept = pickle.loads(pickle.dumps(kept))`.
# Do you have this case? [Resident is high then, and traced is low](leak_or_not.html).
