# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # What a record takes, by its number of fields
#
# A program keeps many records of the same fields, as dicts, as a plain dataclass, or with slots.
# Each record below has a number of fields, and its values are not counted.
# Guess before you look: with more fields, which of the three forms grows in a straight line?
# The lesson [what one record takes](../spending/layout.html#by-fields) has the program.

# %%
from living_memory.pages.current import current

*_, newest = current().outputs("layout/by_fields").items()
python, output = newest
forms = ["dict", "plain class", "with slots"]
sizes = {}
for label, line in output.items():
    sizes[int(label.split()[0])] = [int(size) for size in line.value.split()]

# %% [markdown]
# Each point is the bytes of one record, measured over ten thousand of them.

# %%
import matplotlib.pyplot as plt

from living_memory.pages.chart import captioned

plt.style.use("living_memory.pages.chart")
figure, axes = plt.subplots()
for form, points in zip(forms, zip(*sizes.values())):
    axes.plot(sizes.keys(), points, marker="o", label=form)
axes.set(xlabel="fields of a record", ylabel="bytes of a record")
axes.legend()
plt.close(figure)

most = max(sizes)
taken = ", ".join(f"{form} {size}" for form, size in zip(forms, sizes[most]))
captioned(figure, f"Bytes of {most} fields on Python {python}: {taken}.")

# %% [markdown]
# The same points as numbers:

# %%
from living_memory.pages.chart import tabled

heads = ["fields", *(f"bytes, {form}" for form in forms)]
rows = [(fields, *points) for fields, points in sizes.items()]
tabled(f"What Python {python} printed", heads, rows)

# %% [markdown]
# With slots the line is straight: a field is a place of eight bytes.
# A dict has a table with room for the next keys, so it grows in steps.
# A plain class is near the slots as long as its instances share one table of names.
# From 3.11 on, from thirty fields on [each instance of such a dataclass gets a dict of its own](../heap/what-getsizeof-says.html#many-attributes), and takes more than a plain dict.
#
# **What to do:** for many records of few fields, slots save about as much with each number of fields.
# Where a class has thirty fields or more, give it slots, or split it into objects of fewer fields.
# For very many records of numbers, [columns](../spending/layout.html#columns) take eight bytes a field, and nothing for the record.
