"""A list on the class owns each visit, and lives as long as the class."""


class Visit:
    seen = []

    def __init__(self, page):
        self.page = page
        self.seen.append(self)


visit = Visit("start")
visit = Visit("order")
del visit
print("visits kept:", len(Visit.seen))
