"""Arguments by place and by name."""


def area(width, height=2, *others, unit="m", **more):
    sizes = [width, height, others, more]
    return sizes


kept = []
for at in range(5):
    kept = area([at], unit="cm", depth=kept)
    area(*kept)
print("sizes:", len(kept))
