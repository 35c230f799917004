"""A windy reading has one value more than its base, and three places more."""

from struct import calcsize
from sys import getsizeof


class Reading:
    __slots__ = ("station", "heat")


class Windy(Reading):
    __slots__ = ("station", "heat", "wind")


windy = Windy()
windy.station, windy.heat, windy.wind = "Oslo", 21.5, 3.5
more = getsizeof(windy) - getsizeof(Reading())
print("a reading says:", windy.station, windy.heat, windy.wind)
print("places beyond its base:", more // calcsize("P"))
print("has a dict:", hasattr(windy, "__dict__"))
