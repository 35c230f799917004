"""A default value that is kept from call to call."""


def add(item, items=[]):
    items.append(item)
    return items


for item in ("tea", "milk", "rice", "salt", "oil"):
    kept = add([item])
own = add("egg", [])
print("kept:", len(kept))
