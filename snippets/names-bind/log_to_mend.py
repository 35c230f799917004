"""A list that is the default value grows with each call, while a list of the caller's own stays apart."""


def log(event, events=[]):
    events.append(event)
    return events


first = log("login")
second = log("logout")
audit = []
third = log("error", audit)
print("second call returns:", *second)
print("both return one list:", first is second)
print("audit holds:", *audit)
