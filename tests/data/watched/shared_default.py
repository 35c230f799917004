"""An attribute of an instance can be the very object that its class has under that name."""


class Lunch:
    """A class with a list of its own."""

    fruits = []


lunch = Lunch()
other = Lunch()
lunch.fruits += ["pear"]
other.kept = Lunch.fruits
print("same list:", lunch.fruits is Lunch.fruits)
