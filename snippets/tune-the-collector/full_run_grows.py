"""A full run looks at each list that lives, and after a freeze at those that came later."""

import gc

shelf = []
gc.collect()
gc.freeze()  # leaves out what the start of Python has made
for thousand in 25, 50, 75, 100, 125, 150:
    while len(shelf) < 1000 * thousand:
        shelf.append([])
    looked_at = len(gc.get_objects())
    print(f"{thousand} thousand lists:", round(looked_at, -3))
    if thousand == 100:
        gc.freeze()
