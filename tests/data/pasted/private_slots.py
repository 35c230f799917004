"""Private names in `__slots__`, and in a class below."""


class Base:
    __slots__ = ("__secret", "open")

    def __init__(self):
        self.__secret = ["base"]
        self.open = ["all"]


class Child(Base):
    __slots__ = ("__secret",)

    def __init__(self):
        super().__init__()
        self.__secret = ["child"]


pair = [Child() for _ in range(3)]
print("pairs:", len(pair))
