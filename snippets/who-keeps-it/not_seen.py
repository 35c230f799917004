"""Here a running function and a frozen list are not named as holders; a paused generator is.

3.11: a paused generator keeps its variables itself, where 3.10 kept them in a frame object (gh-88756).
"""

import gc


def named(thing):
    return [type(found).__name__ for found in gc.get_referrers(thing)]


def retry(error):
    yield error


def ask(error):
    print("with a local name:", named(error))
    failures = [error]
    print("with a list:", named(error))
    gc.freeze()
    print("with a frozen list:", named(error))
    waiting = retry(error)
    next(waiting)
    print("and a paused generator:", named(error))


ask(LookupError())
