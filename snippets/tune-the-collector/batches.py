"""With the collector off, what two requests leave is found between the batches."""

import gc

gc.collect()
gc.disable()
for number in 1, 2:
    page = {"number": number}
    page["page"] = page
del page
print("found after batch:", gc.collect())
