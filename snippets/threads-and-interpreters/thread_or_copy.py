"""A worker that is given the basket fills it, and one that is given a copy fills the copy."""

import pickle


def work(basket):
    basket.append("plum")


basket = ["pear"]
work(basket)
sent = pickle.loads(pickle.dumps(basket))
work(sent)
print("fruits in the basket:", len(basket))
print("fruits in the copy:", len(sent))
