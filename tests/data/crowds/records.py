people = [
    {"name": "Ada", "tags": ["a", "b"], "home": {"city": "Rome"}},
    {"name": "Bob", "tags": ["c"], "home": {"city": "Oslo"}},
    {"name": "Cy", "tags": [], "home": {"city": "Bonn"}},
]
people[0]["tags"].append("z")
first = people[0]
home = first["home"]
home["city"] = "Pisa"
copy = list(people)
people.pop()
del copy
