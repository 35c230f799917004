class Person:
    def __init__(self, name, age):
        self.name = name
        self.age = age


people = [Person("Ada", [36]), Person("Bob", [12]), Person("Cy", [70])]
oldest = max(people, key=lambda person: person.age)
ranked = sorted(people, key=lambda person: person.age[0])
names = list(map(lambda person: person.name, ranked))
total = sum(person.age[0] for person in people)
young = next(person for person in people if person.age[0] < 20)
waiting = (person for person in people)
first = next(waiting)
for person in waiting:
    print(person.name)
adders = [lambda more: [more, step] for step in rows] if (rows := [[1], [2]]) else []
print(names, total, young.name, adders[0](0))
