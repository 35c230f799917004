"""Functions without a name in a loop."""

makers = []
for at in range(3):
    makers.append(lambda extra, at=at: [at, extra])
values = []
for _ in range(3):
    for make in makers:
        values.append(make("x"))
values.sort(key=lambda pair: pair[0])
print("values:", len(values))
