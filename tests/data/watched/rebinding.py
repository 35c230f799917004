"""A name moves on, and the object without a name goes."""

basket = ["tea"]
kept = basket
basket = ["milk"]
basket = basket + kept
kept = None
basket = None
