"""Equal numbers compiled together are one object; one computed or compiled apart is another."""

pears = 12345
plums = 12345
print("two names:", pears is plums)


def pick():
    return 12345


print("script and function:", pears is pick())
print("typed and computed:", pears is int("12345"))
print("compiled apart:", eval("12345") is eval("12345"))
