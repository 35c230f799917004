"""A text grows in a function, which says how often it stays the same object."""


def repeat(times):
    text = "tea"
    stays = 0
    for _ in range(times):
        before = id(text)
        text += "abc"
        stays += id(text) == before
    return stays


for times in (6, 4):
    print("stays:", repeat(times))
