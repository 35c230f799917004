"""After a run of the collector, a tuple of strings is not named; a dict is, since 3.14.

3.14: dicts are tracked from the start and always (gh-127010).
"""

import gc


def ask():
    user = "".join(["an", "na"])
    named = []
    for holder in [user], tuple([user]), {"name": user}:
        gc.collect()
        kind = type(holder).__name__
        print(kind, "is tracked:", gc.is_tracked(holder))
        if holder in gc.get_referrers(user):
            named.append(kind)
    print("named:", *named)


ask()
before = len(gc.get_objects())
names = [str(turn) for turn in range(1000)]
print("thousand strings add:", len(gc.get_objects()) - before)
