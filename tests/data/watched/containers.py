"""Dicts, sets and their relatives hold references as lists do."""

from collections import OrderedDict, defaultdict, deque

row = [1]
table = {"row": row, 2: row, (3, 4): [row]}
groups = defaultdict(list)
groups["a"].append(row)
line = deque([row, row])
ordered = OrderedDict(row=row)
names = {"tea", "milk"}
frozen = frozenset([("a", 1)])
line.popleft()
table.pop(2)
del row, line
groups = ordered = table = None
