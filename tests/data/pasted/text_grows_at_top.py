"""A text grows in the module."""

text = "a long first line"
kept = []
for word in ["tea", "milk", "rice"] * 3:
    text += word
    if word == "milk":
        kept.append(text)
print("length:", len(text))
