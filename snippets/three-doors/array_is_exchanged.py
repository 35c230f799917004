"""A full list gets a bigger array and stays one object; a tuple that grows is another object."""

import sys

fruits = ["pear"]
pair = ("pear",)
list_place = id(fruits)
tuple_place = id(pair)
bytes_before = sys.getsizeof(fruits)
fruits += ["plum", "fig"]
pair += ("plum", "fig")
print("list has grown:", sys.getsizeof(fruits) > bytes_before)
print("same list:", id(fruits) == list_place)
print("same tuple:", id(pair) == tuple_place)
