"""Each row brings a country of its own, and a dict gives the first one out again."""

known = {}
read, shared = [], []
for row in "1,Norway", "2,Norway":
    country = row.split(",")[1]
    read.append(country)
    shared.append(known.setdefault(country, country))
print("read, one object:", read[0] is read[1])
print("shared, one object:", shared[0] is shared[1])
