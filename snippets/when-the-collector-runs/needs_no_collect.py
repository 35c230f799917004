"""A child that keeps the name of its parent, and not the parent, leaves nothing to collect."""

import gc


def table():
    rows = [[number] for number in range(1000)]
    return len(rows)


def tree():
    folder = {"name": "photos"}
    folder["child"] = {"parent": folder["name"]}


gc.disable()
for job in table, tree:
    gc.collect()
    for turn in range(100):
        job()
    print(f"found after {job.__name__}:", gc.collect())
