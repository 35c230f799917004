"""An array, a range and a string hold values: looking twice makes two objects."""

import array

prices = [1000.5, 2000.5]
holders = {
    "list": prices,
    "tuple": tuple(prices),
    "array": array.array("d", prices),
    "range": range(10_000, 20_000),
    "string": "€€",
}
for kind, holder in holders.items():
    print(f"same object, {kind}:", holder[0] is holder[0])
