"""A function that keeps its error leaves a reference cycle, which keeps what the function used."""

import gc


def read(text):
    fruits = [text]
    try:
        int(text)
    except ValueError as error:
        kept = error


gc.collect()
read("pear")
print("found by collect:", gc.collect() > 0)
