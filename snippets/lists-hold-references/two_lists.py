"""A copied list has places of its own, and they lead to the same orders."""

orders = [{"price": 9}, {"price": 3}]
copied = orders[:]
print("one list:", copied is orders)
print("one second order:", copied[1] is orders[1])
