"""Two lists with the same fruit are equal, and a change to one of them ends that."""

basket = ["pear"]
lunch = basket
picnic = ["pear"]
print("lunch equals basket:", lunch == basket)
print("picnic equals basket:", picnic == basket)
print("lunch is basket:", lunch is basket)
print("picnic is basket:", picnic is basket)

basket.append("plum")
print("lunch still equals basket:", lunch == basket)
print("picnic still equals basket:", picnic == basket)
