# python memory management
list1 = [3, 4, 5, 6, 7]
print("list =", list1)
# to delete elements from list
list1.remove(4)
list1.remove(5)
# printing of new list
print("new list =", list1)
