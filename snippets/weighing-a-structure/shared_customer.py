"""Two orders lead to one customer, and then the first order goes."""

ada = ["Ada", "1 Main Street"]
first = ["pears", ada]
second = ["figs", ada]
del ada
del first
print("customer is there:", second[1][0])
