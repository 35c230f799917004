"""A connection that `with` closes at the end of its block dies without a warning."""

from contextlib import closing


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
with closing(Connection()) as forgotten:
    print("in use:", forgotten.is_open)
print("forgotten one:", "gone")
