# python memory management
list1 = [3, 4, 5, 6, 7]
print("list ="list1)
