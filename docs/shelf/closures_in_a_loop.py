"""Three functions, one variable"""
actions = []
for number in range(3):
    actions.append(lambda: number)
print([act() for act in actions])
