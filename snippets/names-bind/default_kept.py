"""A default value is one object, made with the function and kept by it."""


def put(fruit, basket=[]):
    basket.append(fruit)
    return basket


first = put("pear")
second = put("plum")
print("second basket:", *second)
print("same basket:", first is second)
print("kept by put:", put.__defaults__)
