"""Numbers that are objects of their own."""


def average(values):
    total = 0.0
    for value in values:
        total += value
    return total / len(values)


def longest(numbers):
    best = 10**20
    for number in numbers:
        best = best * 3 + number
    return best


values = [1.5, 2.5, 4.0, 8.25]
mean = average(values)
mean = average(values) + mean
big = longest([10**20, 10**21])
print("mean:", mean)
