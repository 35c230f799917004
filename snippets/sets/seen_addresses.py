"""A set of short hashes of addresses takes about half of a set of the addresses.

3.12: a string lost the fields that only an old interface of C had used (PEP 623).
"""

import tracemalloc
from hashlib import blake2b


def digest(address):
    return blake2b(address.encode(), digest_size=8).digest()


page = "https://shop.example/products/%07d?from=newsletter&lang=en"
forms = {"address": str, "hash": digest}
tracemalloc.start()
for label, change in forms.items():
    tracemalloc.clear_traces()
    seen = {change(page % number) for number in range(60_000)}
    taken = tracemalloc.get_traced_memory()[0] / len(seen)
    print(f"{label}, in bytes:", round(taken))
