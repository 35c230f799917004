"""An instance with slots refuses a weak reference and a cached property; a copy works."""

from copy import copy
from functools import cached_property
from weakref import ref


class Point:
    __slots__ = ("x", "y")
    double = cached_property(lambda self: None)


def tried(label, action, *arguments):
    try:
        action(*arguments)
        print(f"{label}:", "works")
    except TypeError as error:
        print(f"{label}:", type(error).__name__)


tried("weak reference", ref, Point())
tried("cached property", getattr, Point(), "double")
tried("copy", copy, Point())
