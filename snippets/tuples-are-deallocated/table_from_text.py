"""A table that is read from a text at each call is in no code."""

import json

written = "[1250, 990, 2400]"


def prices():
    return tuple(json.loads(written))


table = prices()
constants = prices.__code__.co_consts
kept = [one for one in constants if isinstance(one, tuple)]
print("prices:", *table)
print("same at each call:", prices() is table)
print("tables in the code:", len(kept))
