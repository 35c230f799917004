"""An error is in a list, the list in a dict, and this dict in another one."""

service = {"failures": {"anna": [LookupError("no image")]}}
errors = len(service["failures"]["anna"])
print("errors of anna:", errors)
