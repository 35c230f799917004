# python memory management in Lists
list1 = [11, 12, 13]
print("list1 =", list1)
# inserting values into list1
list1.append(14)
list1.append(15)
# printing final values of list1
print("Final list1 =", list1)
