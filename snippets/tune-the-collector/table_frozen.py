"""The table is frozen once, and a collection in a request looks at what came later."""

import gc


def handle(number):
    page = {"number": number}
    page["page"] = page
    del page
    looked_at.append(len(gc.get_objects()))
    found.append(gc.collect())


looked_at, found = [], []
gc.collect()
table = [[number] for number in range(50_000)]
gc.freeze()
for number in range(20):
    handle(number)
print("table looked at:", max(looked_at) > 50_000)
print("garbage found:", sum(found))
