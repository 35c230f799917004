"""With a cache around what makes the date, equal days are one date."""

from datetime import date
from functools import cache

day_of = cache(date.fromisoformat)
lines = [f"2026-03-{1 + n % 30:02},{n}" for n in range(6000)]
rows = []
for line in lines:
    day, number = line.split(",")
    rows.append((day_of(day), int(number)))
days = [day for day, number in rows]
print("rows:", len(rows))
print("dates:", len(set(map(id, days))))
