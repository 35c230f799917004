"""Methods call methods."""


class Account:
    def __init__(self):
        self.events = []

    def add(self, amount):
        self.note("add", amount)
        return self

    def note(self, word, amount):
        event = [word, amount]
        self.events.append(event)


account = Account()
for amount in (5, 7, 9, 11, 13):
    account.add(amount)
print("events:", len(account.events))
