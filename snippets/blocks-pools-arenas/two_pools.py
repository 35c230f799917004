"""A hole in another pool can come before the hole that was freed last."""

records = [bytes(479) for _ in range(900)]
places = list(map(id, records))
pools = [place // 4096 for place in places]  # 4096 divides each pool
# Two neighbours in one pool, and a record far away from them.
one = next(n for n in range(300, 400) if pools[n] == pools[n + 1])
for number in (one, 600, one + 1):
    records[number] = None
later = bytes(479)
print("takes hole freed last:", id(later) == places[one + 1])
print("takes the other pool's:", id(later) == places[600])
