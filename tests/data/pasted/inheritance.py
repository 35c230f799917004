"""A method calls the one of its base class."""


class Animal:
    def __init__(self, name):
        self.name = name

    def speak(self):
        return self.name


class Dog(Animal):
    def __init__(self, name, tricks):
        super().__init__(name)
        self.tricks = tricks

    def speak(self):
        word = super().speak()
        return word


for turn in range(4):
    dog = Dog(["rex"], [])
    said = dog.speak()
print("said:", said)
