"""A default value is one object, made with the function and kept by it."""


def log(event, events=[]):
    events.append(event)
    return events


first = log("login")
second = log("logout")
print("second call returns:", *second)
print("both return one list:", first is second)
print("kept by log:", log.__defaults__)
