"""Each row makes a date of its own, although few days differ."""

from datetime import date

lines = [f"2026-03-{1 + n % 30:02},{n}" for n in range(6000)]
rows = []
for line in lines:
    day, number = line.split(",")
    rows.append((date.fromisoformat(day), int(number)))
days = [day for day, number in rows]
print("rows:", len(rows))
print("dates:", len(set(map(id, days))))
