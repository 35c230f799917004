"""Errors keep more than their arguments: a file's name, a value, an attribute, a traceback."""


class Bad(Exception):
    def __init__(self, item):
        super().__init__(item)
        self.item = item


kept = []
kept.append(OSError(2, "no such file", "tea.txt"))
kept.append(StopIteration([3]))
kept.append(ImportError("no tea", name="tea"))
try:
    raise Bad(["plum"])
except Bad as error:
    kept.append(error)
last = kept.pop()
last.__traceback__ = None
stop = kept[1]
stop.value = ["other"]
print(len(kept), last.item, stop.value)
