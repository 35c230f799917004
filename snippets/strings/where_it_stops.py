"""A string whose hash was asked for is copied at each step, and so are bytes."""


def copies(text, more, look=len):
    moved = 0
    for number in range(3000):
        before = id(text)
        text += more
        look(text)
        moved += id(text) != before
    return moved


print("copies, name:", "few" if copies("", "x") < 300 else "many")
print("copies, looked up:", copies("", "x", look={}.get))
print("copies, hashed:", copies("", "x", look=hash))
print("copies, bytes:", copies(b"", b"x"))
