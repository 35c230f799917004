"""A text, its words and their numbers are in memory at one moment, and the numbers are the smaller part."""

import sys

text = "7001 7002 7003"
words = text.split()
numbers = list(map(int, words))
others = sum(map(sys.getsizeof, [text, words, *words]))
del text, words
stay = sum(map(sys.getsizeof, [numbers, *numbers]))
print("numbers:", numbers)
print("more went than stayed:", others > stay)
