"""Two names for one list"""
basket = ["pear"]
other = basket
other.append("plum")
print(basket)
basket = []
print(other)
