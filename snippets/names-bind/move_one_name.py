"""Rebinding moves one name and leaves the object; += on a list changes the object itself."""

columns = ["name"]
wanted = columns
wanted = wanted + ["age"]
print("list after plus:", *columns)

wanted = columns
wanted += ["city"]
print("list after plus equals:", *columns)
print("still one list:", wanted is columns)

pair = ("name", "age")
trio = pair
trio += ("city",)
print("tuple after plus equals:", *pair)
print("still one tuple:", trio is pair)
