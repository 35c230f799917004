"""Functions with attributes, a decorator that names what it wraps, and a function with a part of its arguments."""

from functools import partial, wraps


def count(step=1):
    count.calls.append(step)
    return step


def loud(function):
    @wraps(function)
    def inner(*given):
        return function(*given)

    return inner


@loud
def hello(name):
    return [name]


count.calls = []
count()
said = hello("tea")
some = partial(count, step=[2])
some()
hello.kept = said
count.calls = said
del hello.kept
print(len(count.calls))
