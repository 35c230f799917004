"""A table that is written in a function stays as long as the function does."""


def prices():
    return (1250, 990, 2400)


table = prices()
constants = prices.__code__.co_consts
kept = [one for one in constants if isinstance(one, tuple)]
print("prices:", *table)
print("same at each call:", prices() is table)
print("tables in the code:", len(kept))
