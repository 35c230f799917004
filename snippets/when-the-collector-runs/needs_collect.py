"""Of these two jobs, what `gc.collect()` returns tells which one leaves cycles."""

import gc


def table():
    rows = [[number] for number in range(1000)]
    return len(rows)


def tree():
    folder = {"name": "photos"}
    folder["child"] = {"parent": folder}


gc.disable()
for job in table, tree:
    gc.collect()
    for turn in range(100):
        job()
    print(f"found after {job.__name__}:", gc.collect())
