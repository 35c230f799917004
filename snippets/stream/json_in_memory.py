"""These short values take many times their size in JSON, and long texts hardly more than it.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key (gh-91001).
3.12: a string lost the fields that only an old interface of C had used (PEP 623).
"""

import json
import tracemalloc

numbers = range(100_000, 140_000)
kinds = {"points": [{"x": n, "y": n + 1} for n in numbers]}
kinds["names"] = [{"id": n, "name": f"user {n}"} for n in numbers]
kinds["numbers"] = list(numbers)
kinds["long texts"] = [str(n) * 200 for n in numbers[:2000]]
for label, rows in kinds.items():
    text = json.dumps(rows)
    tracemalloc.start()
    rows = json.loads(text)
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"{label}: {taken / len(text):.1f} times")
