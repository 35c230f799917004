"""Which of two tuples the collector watches, before and after a collection.

3.14: most tuples that hold only atoms are left untracked when they are made, since 3.14.1 (gh-139951).
"""

import gc

gc.collect()
atoms = tuple([1.5, "pear"])
mixed = tuple([1.5, ["pear"]])
print("atoms, new:", gc.is_tracked(atoms))
print("list inside, new:", gc.is_tracked(mixed))
gc.collect()
print("atoms, collected:", gc.is_tracked(atoms))
print("list inside, collected:", gc.is_tracked(mixed))
