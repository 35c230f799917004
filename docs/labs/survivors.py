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

# %%
from living_memory.pages.current import current

*_, newest = current().outputs("giving-memory-back/kept_one_in").items()
python, output = newest
points = []
for label, line in output.items():
    step = int(label.split()[-1])
    held, _, _, kept, _ = line.value.split()
    points.append((step, int(kept), int(held)))
_, all_kept, all_held = points[0]
needed = [all_held * 1024 * kept // all_kept for _, kept, _ in points]

# %% [markdown]
# The shaded area is memory that is free, and does not go back.

# %%
import matplotlib.pyplot as plt

from living_memory.pages.chart import asked

plt.style.use("living_memory.pages.chart")
figure, axes = plt.subplots()
steps, _, held = zip(*points)
mib = [kib / 1024 for kib in needed]
axes.plot(steps, held, "C0o-", label="held by the process")
axes.plot(steps, mib, "C1o:", label="needed by the kept lines")
axes.fill_between(steps, mib, held, color="C0", alpha=0.12, linewidth=0)
axes.set_xscale("log", base=2)
axes.set_xticks(steps[::2])
axes.xaxis.set_major_formatter("{x:g}")
axes.set(xlabel="one line kept in …", ylabel="MiB", ylim=0)
figure.legend(loc="outside lower center", ncols=2)
plt.close(figure)

fewest = min(kept for _, kept, held in points if held == all_held)
asked(
    figure,
    f"{fewest} lines of {all_kept} hold all {all_held} MiB, on Python {python}.",
    ask=f"{all_kept} lines were read, and a few of them stay, far apart: how few still hold all of the memory?",
    answer=fewest,
    wrong=[all_kept // 2, all_kept // 10, all_kept // 100],
)

# %% [markdown]
# The same points as numbers:

# %%
from living_memory.pages.chart import tabled

heads = ["one kept in", "lines kept", "MiB held", "KiB needed"]
rows = [(*point, kib) for point, kib in zip(points, needed)]
tabled(f"What Python {python} printed", heads, rows)

# %% [markdown]
# Python takes memory from the system in *arenas*, of one MiB here.
# An arena goes back when it holds no object any more, and one line is an object.
# The kept lines lie far apart, so the curve bends where there are fewer lines than [arenas](../heap/blocks-pools-arenas.html#equal-blocks).
#
# **What to do:** [read line by line](../spending/stream.html), and keep the few: the memory of each line that goes serves later ones.
# Or let [a process of its own](../heap/giving-memory-back.html#in-a-child) read the log.
# In a usual build, lines of less than half a kilobyte can be [made anew by `pickle`](../heap/giving-memory-back.html#try-it); `copy` hands back the same strings.
