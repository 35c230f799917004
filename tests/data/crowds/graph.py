class Place:
    def __init__(self, name):
        self.name = name
        self.roads = []


a, b, c, d = Place("a"), Place("b"), Place("c"), Place("d")
a.roads.append(b)
b.roads.append(c)
c.roads.append(d)
d.roads.append(a)
a.roads.append(c)
seen = set()
todo = [a]
while todo:
    place = todo.pop()
    if place not in seen:
        seen.add(place)
        todo.extend(place.roads)
del a, b, c, d
