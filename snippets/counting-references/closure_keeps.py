"""A closure keeps the variables that its text names; what it does not name is freed."""


def load():
    image = ["pixels"]
    title = ["Summer"]

    def show():
        return title

    return show


show = load()
print("kept by show:", *show.__code__.co_freevars)
print("in its cell:", *show.__closure__[0].cell_contents)
