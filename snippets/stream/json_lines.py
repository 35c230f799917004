"""One list of orders is in memory as a whole; of a file of lines, one or two orders are."""

import json
from io import StringIO
from tracemalloc import get_traced_memory, start


def whole(file):
    return sum(order["price"] for order in json.load(file))


def lines(file):
    return sum(json.loads(line)["price"] for line in file)


orders = [{"id": n, "price": n / 4} for n in range(100_000)]
files = {lines: StringIO("\n".join(map(json.dumps, orders)))}
files[whole] = StringIO(json.dumps(orders))
start()
for add, file in files.items():
    add(file)
    _, peak = get_traced_memory()
    print(f"{add.__name__}:", round(peak // 10**6, -1), "MB")
