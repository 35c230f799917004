"""A loop over a file needs a small part of it; `read` needs twice the file at its peak."""

import tracemalloc


def loop(file):
    return sum("page 07" in line for line in file)


def read(file):
    return file.read().count("page 07")


with open("visits.txt", "w") as file:
    for number in range(250_000):
        file.write(f"user {number:07} opened page {number % 100:02}\n")
    print("file:", file.tell() // 10**6, "MB")
for way in loop, read:
    tracemalloc.start()
    with open("visits.txt") as file:
        way(file)
    peak = tracemalloc.get_traced_memory()[1]
    print(f"{way.__name__}:", peak // 10**6, "MB")
