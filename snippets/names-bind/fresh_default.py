"""With None as default, each call makes its own basket, and keeps to the caller's where there is one."""


def put(fruit, basket=None):
    if basket is None:
        basket = []
    basket.append(fruit)
    return basket


first = put("pear")
second = put("plum")
mine = []
third = put("fig", mine)
print("second basket:", *second)
print("same basket:", first is second)
print("mine holds:", *mine)
print("kept by put:", put.__defaults__)
