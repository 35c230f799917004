"""A dataclass and its copy"""
from dataclasses import dataclass, field, replace


@dataclass
class Basket:
    owner: str
    items: list = field(default_factory=list)


mine = Basket("Ada")
yours = replace(mine, owner="Bob")
mine.items.append("pear")
print(yours)
