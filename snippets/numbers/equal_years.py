"""Equal years from a file are an object for each row, until they are made one; small numbers are shared."""

lines = [f"{n % 50} {2000 + n % 20}" for n in range(12_000)]
rows = [tuple(map(int, line.split())) for line in lines]
stations, years = zip(*rows)
print("stations:", len(set(map(id, stations))))
print("years:", len(set(map(id, years))))
known = {}
shared = [known.setdefault(year, year) for year in years]
print("years, shared:", len(set(map(id, shared))))
