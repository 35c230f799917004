"""A program that asks"""
names = []
while True:
    name = input("Name: ")
    if not name:
        break
    names.append(name)
print(names)
