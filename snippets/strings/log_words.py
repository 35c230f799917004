"""Each line of a log brings strings of its own, although few words differ."""

lines = [f"web{n % 3} info page {n}" for n in range(12_000)]
rows = []
for line in lines:
    host, level, *rest = line.split()
    rows.append((host, level))
words = [word for row in rows for word in row]
print("rows:", len(rows))
print("strings:", len(set(map(id, words))))
