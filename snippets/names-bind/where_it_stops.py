"""Assigning to a name here copies nothing; assigning to a slice or to an item of an array copies."""

from array import array

rows = [["ada"], ["bob"]]
name = rows
print("name has the list:", name is rows)
page = [None]
page[:] = rows
print("slice has the list:", page is rows)
prices = array("d", [0.0])
price = 1000.5
prices[0] = price
print("array has the price:", prices[0] is price)
