"""Words by their first letter"""
words = ["pear", "plum", "apple"]
by_letter = {}
for word in words:
    by_letter.setdefault(word[0], []).append(word)
print(by_letter)
