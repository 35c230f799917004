import gc

ring = []
for number in range(8):
    ring.append([ring, number])
del ring
gc.collect()
pears = [[number] for number in range(9)]
pears.clear()
apples = [[number] for number in range(4)]
apples.clear()
pairs = [[[number]] for number in range(9)]
del pairs
