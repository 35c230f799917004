"""A worker that is sent a copy fills the copy, and the basket here stays as it was."""

import pickle


def work(message):
    basket = pickle.loads(message)
    basket.append("plum")


basket = ["pear"]
work(pickle.dumps(basket))
print("fruits in the basket:", len(basket))
