"""A function that defines a class makes another class at each call."""

made = []


def read(line):
    class Row:
        columns = line

    made.append(Row)


read("name,price")
read("name,price")
print("calls:", len(made))
print("one class:", made[0] is made[1])
