"""The list of waiting orders is empty, and a thousand orders are kept."""

waiting = []
by_number = {}


def receive(number):
    order = {"number": number}
    waiting.append(order)
    by_number[number] = order


for number in range(1000):
    receive(number)
    waiting.pop(0)
print("orders waiting:", len(waiting))
print("orders kept:", len(by_number))
