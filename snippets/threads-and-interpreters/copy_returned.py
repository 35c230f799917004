"""A worker that sends its copy back hands over what it has added."""

import pickle


def work(message):
    basket = pickle.loads(message)
    basket.append("plum")
    return pickle.dumps(basket)


basket = ["pear"]
answer = work(pickle.dumps(basket))
basket = pickle.loads(answer)
print("fruits in the basket:", len(basket))
