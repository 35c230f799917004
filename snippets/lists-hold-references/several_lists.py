"""A change to an order shows in each list that holds it, and a replacement in one list alone."""

orders = [{"price": 9}, {"price": 3}]
copied = orders[:]
urgent = [orders[1]]
copied[1]["price"] = 4
print("orders show:", orders[1]["price"])
print("urgent shows:", urgent[0]["price"])
copied[1] = {"price": 7}
print("orders then show:", orders[1]["price"])
del orders
print("urgent still has:", len(urgent))
