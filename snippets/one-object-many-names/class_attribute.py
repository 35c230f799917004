"""A list on the class is shared by all instances, and `+=` through one also gives that one an attribute."""


class User:
    roles = ["reader"]


ada = User()
bob = User()
print("attributes at first:", len(vars(ada)))
ada.roles += ["admin"]
print("attributes after that:", len(vars(ada)))
print("bob sees:", *bob.roles)
print("bob has attributes:", len(vars(bob)))
print("still one list:", ada.roles is User.roles)
