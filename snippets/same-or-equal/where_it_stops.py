"""What `==` says may be no yes or no, may fail, and may change; `is None` stays exact."""


class Column:
    def __eq__(self, other):
        return ["low", "high"]


class Strict:
    def __eq__(self, other):
        raise TypeError("compare me with my kind")


print("column equals one:", Column() == 1)
print("column is none:", Column() is None)
try:
    Strict() == 1
except TypeError as error:
    print("strict equals one:", error)
print("zero equals minus zero:", 0.0 == -0.0)
print("shown alike:", str(0.0) == str(-0.0))
print("lists of nan equal:", [float("nan")] == [float("nan")])
