"""The type belongs to the object; a name, annotated or not, may refer to any object."""

age = "42"
typed = age
age = int(age)
print("type behind typed:", type(typed).__name__)
print("type behind age:", type(age).__name__)

limit: int = "none"
print("type behind limit:", type(limit).__name__)
user: str
try:
    print("user:", user)
except NameError as error:
    print("user:", error)
