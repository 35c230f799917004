"""Each holder has a holder: the way from an error that stays up to a module has several steps."""

import gc

service = {"failures": {"anna": [LookupError("no image")]}}


def holders(thing):
    return [type(holder).__name__ for holder in gc.get_referrers(thing)]


def main():
    print("hold the error:", *holders(service["failures"]["anna"][0]))
    print("hold the list:", *holders(service["failures"]["anna"]))
    print("hold the service:", *holders(service))
    last = gc.get_referrers(service)[0]
    print("its keys:", *[key for key in last if key[0] != "_"])


main()
