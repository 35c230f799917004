"""Two pears are counted."""

basket = ["pear", "pear"]
print("pears:", len(basket))
