"""With None as default, each call makes its own list, and keeps to the caller's where there is one."""


def log(event, events=None):
    if events is None:
        events = []
    events.append(event)
    return events


first = log("login")
second = log("logout")
audit = []
third = log("error", audit)
print("second call returns:", *second)
print("both return one list:", first is second)
print("audit holds:", *audit)
print("kept by log:", log.__defaults__)
