# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # The pause of a full run, and what it looks at
#
# A shelf of lists grows, and nothing is dropped.
# Each point says how many lists a full run of the collector would look at.
# At a hundred thousand lists the program calls `gc.freeze()`, and the shelf grows on.
# Guess before you look: what does the freeze do to the line, and what do later lists do to it?
# The lesson [the pauses of the collector grow with what you keep](../spending/tune-the-collector.html#full-run) has the program.

# %%
from living_memory.pages.current import current

*_, newest = current().outputs("tune-the-collector/full_run_grows").items()
python, output = newest
points = []
for label, line in output.items():
    thousand, *_ = label.split()
    points.append((int(thousand), int(line.value) // 1000))

# %% [markdown]
# The upper line is what lives; the lower is what a full run looks at.
# Both are in thousands of lists.

# %%
import matplotlib.pyplot as plt

from living_memory.pages.chart import captioned

plt.style.use("living_memory.pages.chart")
figure, axes = plt.subplots()
alive = [thousand for thousand, _ in points]
axes.plot(alive, alive, marker="o", label="alive")
axes.plot(alive, [seen for _, seen in points], marker="o", label="looked at")
axes.set(xlabel="thousand lists alive", ylabel="thousand lists")
axes.legend()
plt.close(figure)

last, seen = points[-1]
timed = current().outputs("tune-the-collector/by_generation")[python]
milliseconds = timed["longest pause, ms"].value
captioned(
    figure,
    f"{last} thousand lists are alive, and a full run looks at {seen} thousand of them, on Python {python}."
    f" Where 600 thousand live, its longest pause was {milliseconds} ms here.",
)

# %% [markdown]
# The same points as numbers:

# %%
from living_memory.pages.chart import tabled

heads = ["thousand lists alive", "thousand looked at"]
tabled(f"What Python {python} printed", heads, points)

# %% [markdown]
# Up to the freeze the two lines are one: a full run looks at each list that is alive.
# After it the lower line begins anew, from what came later.
# The pause of a full run grows with the lower line, while the lists are short; the free-threaded build goes over both.
# The number of lists is drawn, since the time varies: [measure yours](../spending/tune-the-collector.html#by-generation).
#
# **What to do:** load what your program keeps, call `gc.collect()`, and then `gc.freeze()`.
# [Before a fork](../many/fork.html#freeze) leave out the first.
# The line begins anew once: what your requests keep later is looked at again.
# Measure your own pauses [with `gc.callbacks`](../spending/tune-the-collector.html#by-generation) before and after it.
