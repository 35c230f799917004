"""A program keeps its constants until it ends."""

half = 2.5
large = 1234567
other = large
text = "a longer text"
upper = text.upper()
pair = (large, upper)
both = [half, half * 2, text]
del large
upper = None
both = None
