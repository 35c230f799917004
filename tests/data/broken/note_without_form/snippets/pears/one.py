"""Two pears are counted.

Since 3.11: pears are faster.
"""

print("pears:", 2)
