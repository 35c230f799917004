"""What a function can change"""


def change(numbers):
    numbers.append(4)
    numbers = [0]
    numbers.append(5)


mine = [3]
change(mine)
print(mine)
