"""Typed at the prompt 256 is one object and 2000 two, 257 depends; in a file 2000 is one.

3.15: the shared small ints reach up to 1024, where 256 was the last (gh-133059).
"""


def at_the_prompt(number):
    typed = {}
    exec(f"a = {number}", typed)
    exec(f"b = {number}", typed)
    return typed["a"] is typed["b"]


for number in 256, 257, 2000:
    print(f"{number} at the prompt:", at_the_prompt(number))
a = 2000
b = 2000
print("2000 in a file:", a is b)
