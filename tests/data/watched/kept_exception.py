"""An exception keeps the frame that raised it, and all its names."""


def risky(basket):
    inside = [basket]
    raise ValueError(inside)


basket = []
try:
    risky(basket)
except ValueError as error:
    kept = error
basket.append(1)
kept.__traceback__ = None
kept = None
print("end: reached")
