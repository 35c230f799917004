"""A finalizer can tell that somebody forgot to close, and says nothing of what was closed."""


class Connection:
    is_open = True

    def close(self):
        self.is_open = False

    def __del__(self):
        if self.is_open:
            print("warning:", "not closed")


closed = Connection()
closed.close()
del closed
print("closed one:", "gone")
forgotten = Connection()
print("in use:", forgotten.is_open)
del forgotten
print("forgotten one:", "gone")
