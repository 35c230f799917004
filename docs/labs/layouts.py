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
# A team keeps a million rows in memory.
# One day the table gets one column more, and the process is more than twice as large.
#
# The lesson [what one record takes](../spending/layout.html#by-fields) has the program.
# Each point is the bytes of one record, without its values, measured over ten thousand of them.
# Each mark at the side is twice the one below.

# %%
import matplotlib.pyplot as plt
from matplotlib.figure import Figure

from living_memory.pages.chart import shown
from living_memory.pages.current import current

*_, newest = current().outputs("layout/by_fields").items()
python, output = newest
forms = ["dict", "plain dataclass", "with slots"]
sizes = {}
for label, line in output.items():
    sizes[int(label.split()[0])] = [int(size) for size in line.value.split()]
smallest, largest = min(map(min, sizes.values())), max(map(max, sizes.values()))


def drawn(shown: dict[int, list[int]]) -> Figure:
    """A line for each form, with room for all records."""
    figure, axes = plt.subplots()
    for form, points in zip(forms, zip(*shown.values())):
        axes.plot(shown.keys(), points, marker="o", label=form)
    axes.set_yscale("log", base=2)
    axes.yaxis.set_major_formatter("{x:g}")
    axes.set(xlabel="fields of a record", ylabel="bytes of a record")
    axes.set(xlim=(0, max(sizes) + 2), ylim=(smallest / 1.2, 1.2 * largest))
    figure.legend(loc="outside lower center", ncols=3)
    plt.close(figure)
    return figure


plt.style.use("living_memory.pages.chart")
before, leapt = [fields for fields in sizes if 25 < fields <= 30]
some = {fields: points for fields, points in sizes.items() if fields <= before}
a_dict, plain, slots = sizes[before]
shown(
    drawn(some),
    f"Of {before} fields a dict takes {a_dict} bytes, a plain dataclass {plain},"
    f" and one with slots {slots}, on Python {python}.",
)

# %%
from living_memory.pages.chart import asked

_, more, _ = sizes[leapt]
leaps = [now / then for then, now in zip(sizes[before], sizes[leapt])]
leaping = forms[leaps.index(max(leaps))]
asked(
    drawn(sizes),
    f"On Python {python} a plain dataclass of {before} fields takes {plain} bytes,"
    f" of {leapt} fields {more}, and a dict of {before} takes {a_dict}.",
    ask=f"At {leapt} fields one form leaps to {max(leaps):.0f} times its size: which one?",
    answer=leaping,
    wrong=[form for form in forms if form != leaping],
)

# %% [markdown]
# The same points as numbers:

# %%
from living_memory.pages.chart import tabled

heads = ["fields", *(f"bytes, {form}" for form in forms)]
rows = [(fields, *points) for fields, points in sizes.items()]
tabled(f"What Python {python} printed", heads, rows)

# %% [markdown]
# With slots, a field is a place of eight bytes, and nothing leaps.
# A dict has a table with room for the next keys, so it grows in steps.
# A plain dataclass is near the slots as long as its instances share one table of names.
# Since 3.11 each instance of thirty fields or more [gets a dict of its own](../heap/what-getsizeof-says.html#many-attributes), which at thirty keys is larger than a plain one.
# (Since 3.14 a class whose `__init__` you write by hand leaps at thirty-one, and less far.)
#
# **What to do:** give a class of many records slots: `@dataclass(slots=True)`.
# Where you cannot, keep it below thirty fields, or split it into objects of fewer fields.
# For very many records of numbers, [columns](../spending/layout.html#columns) take eight bytes a field, and nothing for the record.
