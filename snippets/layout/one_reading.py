"""One reading as a dict, with slots, and in columns, where it is no object of its own."""

from array import array


class Reading:
    __slots__ = "heat", "wind"

    def __init__(self, heat, wind):
        self.heat, self.wind = heat, wind


as_dict = {"heat": 21.5, "wind": 3.5}
as_object = Reading(21.5, 3.5)
heats, winds = array("d"), array("d")
heats.append(21.5)
winds.append(3.5)
print("places in columns:", len(heats) + len(winds))
