"""A function that keeps a variable"""


def counter():
    count = 0

    def click():
        nonlocal count
        count += 1
        return count

    return click


click = counter()
print(click())
print(click())
