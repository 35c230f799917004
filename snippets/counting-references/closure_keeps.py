"""A closure keeps the variables that it uses, and no other."""


def pack():
    pear = ["pear"]
    plum = ["plum"]

    def look():
        return pear

    return look


look = pack()
print("kept by look:", *look.__code__.co_freevars)
print("in its cell:", *look.__closure__[0].cell_contents)
