"""A default value is kept when the function is made, one for each turn of the loop."""

buttons = []
for label in "save", "open", "quit":
    buttons.append(lambda label=label: label)
print("first says:", buttons[0]())
print("second says:", buttons[1]())
print("third says:", buttons[2]())
