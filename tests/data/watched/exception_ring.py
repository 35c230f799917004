"""A frame that keeps its own exception is a ring."""

import gc


def risky(basket):
    try:
        raise ValueError("no tea")
    except ValueError as error:
        kept = error
    return len(basket)


gc.collect()
basket = ["tea"]
size = risky(basket)
basket = None
print("found by collect:", gc.collect() > 0)
