"""A column of numbers is one block, each text is an object, and a view holds the whole column."""

from array import array

cities = "Oslo Rome Oslo".split()
prices = array("d", [4.5, 2.5, 3.5])
print("text objects:", len(set(map(id, cities))))
names, codes = ["Oslo", "Rome"], bytearray([0, 1, 0])
del cities
first = memoryview(prices)[:1]
del prices
print("numbers that stay:", len(first.obj))
first = first.tolist()
print("numbers in the copy:", len(first))
