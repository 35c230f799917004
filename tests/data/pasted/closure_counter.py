"""A function that counts its calls."""


def make_counter():
    calls = []

    def count():
        calls.append(len(calls))
        return calls

    return count


count = make_counter()
for _ in range(8):
    held = count()
other = make_counter()
other()
print("calls:", len(held))
