"""Bound methods are kept and called."""


class Subject:
    def __init__(self):
        self.listeners = []

    def tell(self, news):
        for listener in self.listeners:
            listener(news)


class Reader:
    def __init__(self):
        self.heard = []

    def hear(self, news):
        self.heard.append(news)


subject = Subject()
for _ in range(2):
    reader = Reader()
    subject.listeners.append(reader.hear)
for at in range(3):
    subject.tell([at])
print("heard:", len(reader.heard))
