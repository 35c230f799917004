"""A growing string is seldom copied in a function; at module level, from 3.11 on, at each step.

3.11: an addition is seen as one in place for a local name alone (`BINARY_OP_INPLACE_ADD_UNICODE`, Python/specialize.c).
"""


def copies():
    text, moved = "", 0
    for line in range(3000):
        before = id(text)
        text += "x"
        moved += id(text) != before
    return moved


text, moved = "", 0
for line in range(3000):
    before = id(text)
    text += "x"
    moved += id(text) != before
print("copies, in a function:", "few" if copies() < 300 else "many")
print("copies, at module level:", "few" if moved < 300 else moved)
