"""Rebinding moves one name and leaves the object; += on a list changes the object itself."""

basket = ["apple"]
lunch = basket
lunch = lunch + ["pear"]
print("list after plus:", *basket)

lunch = basket
lunch += ["fig"]
print("list after plus equals:", *basket)
print("still one list:", lunch is basket)

pair = ("apple", "pear")
trio = pair
trio += ("fig",)
print("tuple after plus equals:", *pair)
print("still one tuple:", trio is pair)
