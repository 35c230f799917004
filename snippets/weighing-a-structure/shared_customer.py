"""Two orders share their customer: dropping one of them frees the order, and not the customer."""

ada = ["Ada", "1 Main Street"]
first = ["pears", ada]
second = ["figs", ada]
del ada
del first
print("customer is there:", second[1][0])
