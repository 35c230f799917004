"""CPython has one shared object for each small whole number, and makes each of the others when it is needed.

3.15: the shared small ints reach up to 1024, where 256 was the last (gh-133059).
"""


def shared(number):
    return int(str(number)) is int(str(number))


last = 0
while last < 2000 and shared(last + 1):
    last = last + 1
print("last shared number:", last)

first = 0
while first > -2000 and shared(first - 1):
    first = first - 1
print("first shared number:", first)
