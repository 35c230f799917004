"""Functions made in a loop share its name, and look it up when they are called."""

buttons = []
for label in "save", "open", "quit":
    buttons.append(lambda: label)
print("first says:", buttons[0]())
print("second says:", buttons[1]())
print("third says:", buttons[2]())
