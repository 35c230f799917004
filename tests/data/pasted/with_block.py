"""A block of `with` in a loop."""


class Lock:
    def __init__(self):
        self.log = []

    def __enter__(self):
        self.log.append("in")
        return self

    def __exit__(self, kind, error, trace):
        self.log.append("out")
        return False


lock = Lock()
for _ in range(4):
    with lock as held:
        print("inside:", len(held.log))
