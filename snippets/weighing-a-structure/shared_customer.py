"""Two orders have one customer; the first order goes, and the second still leads to the customer."""

ada = ["Ada", "1 Main Street"]
first = ["pears", ada]
second = ["figs", ada]
del ada
del first
print("customer is there:", second[1][0])
