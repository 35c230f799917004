"""A change through a parameter reaches the caller's object, and rebinding the parameter does not."""


def pack(box):
    box.append("plum")
    box = ["fig"]
    return box


basket = ["pear"]
packed = pack(basket)
print("caller sees:", *basket)
print("call returned:", *packed)
