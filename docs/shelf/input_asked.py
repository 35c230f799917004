"""A program that asks"""
names = []
for _ in range(2):
    name = input("Name: ")
    names.append(name)
print(names)
