"""One list of orders is in memory as a whole; of a file of lines, one or two orders are."""

import json
from io import StringIO
from tracemalloc import get_traced_memory as traced, reset_peak, start


def whole(file):
    return sum(order["price"] for order in json.load(file))


def lines(file):
    return sum(json.loads(line)["price"] for line in file)


orders = [{"id": n, "price": n / 4} for n in range(100_000)]
files = {whole: StringIO(json.dumps(orders))}
files[lines] = StringIO("\n".join(map(json.dumps, orders)))
start()
for add, file in files.items():
    reset_peak()
    add(file)
    print(f"{add.__name__}:", round(traced()[1] // 10**6, -1), "MB")
