"""The type belongs to the object; a name, annotated or not, may refer to any object."""

pears = 10
kept = pears
pears = "ten"
print("type behind pears:", type(pears).__name__)
print("type behind kept:", type(kept).__name__)

figs: int = "a dozen"
print("type behind figs:", type(figs).__name__)

plums: int
print("plums is bound:", "plums" in globals())
