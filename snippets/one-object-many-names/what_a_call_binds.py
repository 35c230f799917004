"""A change through a parameter reaches the caller's object, and rebinding the parameter does not."""


def finish(rows):
    rows.append("total")
    rows = ["empty"]
    return rows


table = ["ada"]
finished = finish(table)
print("caller sees:", *table)
print("call returned:", *finished)
