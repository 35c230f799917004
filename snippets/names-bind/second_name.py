"""Assignment gives an object one more name and copies nothing."""

basket = ["apple"]
lunch = basket
copied = list(basket)

lunch.append("pear")
print("seen through basket:", *basket)
print("lunch is basket:", lunch is basket)
print("seen through copied:", *copied)
print("copied is basket:", copied is basket)
