"""Bytes are no source."""

print("pears:", "ÿ")
