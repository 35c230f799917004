"""Nothing is printed."""

basket = []
