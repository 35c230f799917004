"""A class of data."""

from dataclasses import dataclass, field


@dataclass
class Card:
    rank: list
    suit: str = "hearts"
    marks: list = field(default_factory=list)


cards = []
for rank in range(5):
    card = Card([rank])
    card.marks.append(card.rank)
    cards.append(card)
print("cards:", len(cards))
