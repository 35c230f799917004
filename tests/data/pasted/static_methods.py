"""Methods of a class that need no instance."""


class Temperature:
    made = []

    def __init__(self, degrees):
        self.degrees = degrees
        Temperature.made.append(self)

    @classmethod
    def of(cls, text):
        parts = text.split()
        return cls(parts)

    @staticmethod
    def is_warm(parts):
        return len(parts) > 1


for text in ("20 C", "30", "25 C"):
    one = Temperature.of(text)
    warm = Temperature.is_warm(one.degrees)
print("made:", len(Temperature.made))
