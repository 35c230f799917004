"""What `+=` on an item of a tuple does, and which tuple has a hash."""

inner = [1, 2, 3]
basket = (inner, "pear")
try:
    basket[0] += [4]
except TypeError as error:
    print("raised:", type(error).__name__)
print("list inside:", basket[0])
print("same list as before:", basket[0] is inner)
try:
    hash(basket)
except TypeError as error:
    print("hash:", error)
