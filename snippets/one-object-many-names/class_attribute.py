"""A list on the class is shared by all instances, and `+=` through one gives it a name there too."""


class Basket:
    fruits = ["pear"]


lunch = Basket()
picnic = Basket()
print("attributes at first:", len(vars(lunch)))
lunch.fruits += ["plum"]
print("attributes after that:", len(vars(lunch)))
print("picnic sees:", *picnic.fruits)
print("picnic has attributes:", len(vars(picnic)))
print("still one list:", lunch.fruits is Basket.fruits)
