"""A function that calls itself, with a memory."""


def fibonacci(n, known):
    if n < 2:
        return n
    if n not in known:
        known[n] = fibonacci(n - 1, known) + fibonacci(n - 2, known)
    return known[n]


known = {}
print("eighth:", fibonacci(8, known))
