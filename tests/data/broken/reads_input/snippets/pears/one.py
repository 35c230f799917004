"""The reader is asked."""

print("pears:", input())
