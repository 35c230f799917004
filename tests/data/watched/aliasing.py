"""Two names, one list: what one changes, the other shows."""

basket = ["tea"]
other = basket
other.append("milk")
print("basket:", basket)
copied = basket.copy()
del basket
other = None
