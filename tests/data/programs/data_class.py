from dataclasses import dataclass, field


@dataclass
class Basket:
    owner: str
    fruit: list = field(default_factory=list)


basket = Basket("Ann")
other = Basket("Ben", basket.fruit)
other.fruit.append("pear")
print(basket)
print(basket == other)
