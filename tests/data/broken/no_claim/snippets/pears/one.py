print("pears:", 2)
