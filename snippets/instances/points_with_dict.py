"""Points of a dataclass with slots are shown, and have a dict all the same."""

from dataclasses import dataclass


class Shown:
    def show(self):
        return f"{self.x}, {self.y}"


@dataclass(slots=True)
class Point(Shown):
    x: float
    y: float


points = [Point(1.5, 2.5) for _ in range(1000)]
print("shown:", points[0].show())
print("has a dict:", hasattr(points[0], "__dict__"))
