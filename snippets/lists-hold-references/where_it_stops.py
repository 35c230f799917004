"""An array, a range and a string hold no references: looking twice makes two objects."""

import array

prices = [1000.5, 2000.5]
holders = {
    "list": prices,
    "tuple": tuple(prices),
    "array": array.array("d", prices),
    "range": range(10_000, 20_000),
    "string": "€€",
}
same = 0
for kind, holder in holders.items():
    print(f"same object, {kind}:", holder[0] is holder[0])
    same += holder[0] is holder[0]
print("of the five:", same)
