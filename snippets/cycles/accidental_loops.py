"""A function that calls itself, and a child that knows its parent, each leave a reference cycle."""

import gc


def nested_function():
    def walk(folder):
        return [walk(inner) for inner in folder]

    walk([[], []])


def child_and_parent():
    parent = {"name": "photos"}
    parent["child"] = {"name": "summer", "parent": parent}


gc.collect()
for make in (list, nested_function, child_and_parent):
    make()
    print(make.__name__.replace("_", " ") + ":", gc.collect() > 0)
