"""Each holder has a holder: the way from an error that stays up to a module has several steps."""

import gc

service = {"failures": {"anna": [LookupError("no image")]}}


def holders(thing):
    return [one.__name__ for one in map(type, gc.get_referrers(thing))]


print("hold the error:", *holders(service["failures"]["anna"][0]))
print("hold the list:", *holders(service["failures"]["anna"]))
print("hold the users:", *holders(service["failures"]))
print("hold the service:", *holders(service))
