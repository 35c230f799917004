"""Instances that can be called, and decorators."""


class Counted:
    def __init__(self, function):
        self.function = function
        self.calls = []

    def __call__(self, *values):
        self.calls.append(values)
        return self.function(*values)


@Counted
def double(items):
    return items + items


for at in range(5):
    doubled = double([at])
print("calls:", len(double.calls))
