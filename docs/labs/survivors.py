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
# Your service reads a large log, and keeps a few of its lines.
# Guess before you look: how few may they be, until memory goes back to the system?
# Half of them, one in a hundred, one in a thousand?
# The lesson [freed is not the same as returned](../heap/giving-memory-back.html#kept-one-in) has the program.
#
# It reads eighty thousand lines, keeps one in two, and looks at its resident memory.
# Then it does the same with one in four, and so on.

# %%
from living_memory.pages.current import current

*_, newest = current().outputs("giving-memory-back/kept_one_in").items()
python, output = newest
points = []
for label, line in output.items():
    step = int(label.split()[-1])
    held, _, _, kept, _ = line.value.split()
    points.append((step, int(held), int(kept)))
_, all_held, all_kept = points[0]

# %% [markdown]
# The upper line is what the process holds; the lower is what the kept lines need by themselves.
# Both scales double from mark to mark.

# %%
import matplotlib.pyplot as plt

from living_memory.pages.chart import captioned

plt.style.use("living_memory.pages.chart")
figure, axes = plt.subplots()
steps = [step for step, _, _ in points]
needed = [all_held * kept / all_kept for _, _, kept in points]
axes.plot(steps, [held for _, held, _ in points], marker="o", label="held")
axes.plot(steps, needed, marker="o", label="needed by the kept lines")
axes.set_xscale("log", base=2)
axes.set_yscale("log", base=2)
axes.xaxis.set_major_formatter("{x:g}")
axes.yaxis.set_major_formatter("{x:.2g}")
axes.set(xlabel="one line kept in …", ylabel="MiB")
axes.legend()
plt.close(figure)

fewest = min(kept for _, held, kept in points if held == all_held)
captioned(
    figure, f"{fewest} lines of {all_kept} hold all {all_held} MiB, on Python {python}."
)

# %% [markdown]
# The same points as numbers:

# %%
from living_memory.pages.chart import tabled

heads = ["one kept in", "MiB held", "lines kept"]
tabled(f"What Python {python} printed", heads, points)

# %% [markdown]
# The curve bends where there are fewer lines than [arenas](../heap/blocks-pools-arenas.html#equal-blocks).
# An arena is one MiB here, so there are about as many of them as MiB.
# An arena goes back when it holds no object any more, and the kept lines lie far apart.
#
# **What to do:** copy what stays, and then drop the rest.
# Lines of more than half a kilobyte come from the C library: copy them [after the drop](../heap/the-c-librarys-heap.html#try-it).
# Or let [a process of its own](../heap/giving-memory-back.html#in-a-child) read the log.
