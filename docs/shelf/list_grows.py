"""A list that grows and shrinks"""
import sys

numbers = []
for number in range(6):
    numbers.append(number)
    print(len(numbers), sys.getsizeof(numbers))
numbers.clear()
print(sys.getsizeof(numbers))
