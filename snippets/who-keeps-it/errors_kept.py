"""An error is in a list, the list in a dict, and this dict in another one."""

service = {"failures": {"anna": []}}
error = LookupError("no image")
service["failures"]["anna"].append(error)
del error
print("errors of anna:", len(service["failures"]["anna"]))
