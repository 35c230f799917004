"""Assigning to a name here copies nothing; assigning to a slice, to an array or through a class may copy."""

from array import array


class Report:
    def __setattr__(self, name, value):
        super().__setattr__(name, list(value))


rows = [["ada"], ["bob"]]
report = Report()
name = report.rows = rows
print("name has the list:", name is rows)
print("report has the list:", report.rows is rows)
page = [None]
page[:] = rows
print("slice has the list:", page is rows)
prices = array("d", [0.0])
prices[0] = price = 1000.5
print("array has the price:", prices[0] is price)
