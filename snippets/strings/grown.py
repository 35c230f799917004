"""A string that grows under one local name is seldom copied; with a second name, it is copied each time."""


def moves(keep=False):
    text, moved, other = "", 0, None
    for number in range(3000):
        before = id(text)
        text += "x"
        moved += id(text) != before
        if keep:
            other = text
    return moved


print("copies, one name:", "few" if moves() < 300 else "many")
print("copies, two names:", moves(keep=True))
print("joined is equal:", "".join(["x"] * 3000) == "x" * 3000)
