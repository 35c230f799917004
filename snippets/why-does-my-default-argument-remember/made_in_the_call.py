"""With None as the default value each call makes a list of its own."""


def log(event, events=None):
    if events is None:
        events = []
    events.append(event)
    return events


first = log("login")
second = log("logout")
print("second call returns:", *second)
print("both return one list:", first is second)
