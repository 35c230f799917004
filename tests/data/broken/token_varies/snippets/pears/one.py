"""A name leads to an address."""

print("id ~", id([]))
