"""A change to an order shows in each list that holds it, and a replacement in one list alone."""

orders = [{"price": 9}, {"price": 3}]
urgent = [orders[1]]
by_price = sorted(orders, key=lambda order: order["price"])
urgent[0]["price"] = 4
print("orders show:", orders[1]["price"])
print("by_price shows:", by_price[0]["price"])
urgent[0] = {"price": 7}
print("orders then show:", orders[1]["price"])
del orders
print("by_price still has:", len(by_price))
