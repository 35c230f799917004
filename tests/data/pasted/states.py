"""Members of an enumeration, and a state that moves on."""

from enum import Enum


class Light(Enum):
    RED = "red"
    GREEN = "green"


class Crossing:
    def __init__(self):
        self.light = Light.RED
        self.past = []

    def change(self):
        self.past.append(self.light)
        is_red = self.light is Light.RED
        self.light = Light.GREEN if is_red else Light.RED


crossing = Crossing()
for _ in range(5):
    crossing.change()
print("past:", len(crossing.past))
