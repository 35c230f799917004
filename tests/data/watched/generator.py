"""A paused generator keeps its variables."""


def walk(tree):
    seen = [tree]
    for branch in tree:
        seen.append(branch)
        yield seen


tree = [[1], [2]]
steps = walk(tree)
first = next(steps)
second = next(steps)
steps.close()
steps = walk(first)
third = next(steps)
steps = None
third.clear()
