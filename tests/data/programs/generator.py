def countdown(start):
    steps = []
    while start:
        steps.append(start)
        yield start
        start -= 1


for number in countdown(3):
    print(number)
