"""A kept error, a function that names itself, and a child that knows its parent each leave a reference cycle."""

import gc


def kept_error():
    try:
        int("pear")
    except ValueError as error:
        kept = error


def nested_function():
    walk = lambda: walk()


def child_and_parent():
    parent = {}
    parent["child"] = {"parent": parent}


gc.collect()
for make in (list, kept_error, nested_function, child_and_parent):
    make()
    print(make.__name__.replace("_", " ") + ":", gc.collect() > 0)
