"""Assignment gives an object one more name and copies nothing."""

columns = ["name"]
wanted = columns
copied = list(columns)

wanted.append("age")
print("seen through columns:", *columns)
print("wanted is columns:", wanted is columns)
print("seen through copied:", *copied)
print("copied is columns:", copied is columns)
