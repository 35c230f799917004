"""CPython closes a dropped file and warns; after `with` there is nothing to warn about."""

import warnings


def note(message, category, *where):
    told.append(category.__name__)


told, warnings.showwarning = [], note
warnings.simplefilter("always")
with open(__file__) as recipe:
    recipe.readline()
del recipe
print("warnings after with:", len(told))
recipe = open(__file__)
del recipe
print("warnings after del:", len(told))
print("kind:", *told)
