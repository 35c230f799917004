"""A string with accents keeps its UTF-8 form once C code has asked for it, and weighs far more."""

import sqlite3
import sys

text = "é" * 1000
before = sys.getsizeof(text)
text.encode()
print("encode adds, bytes:", sys.getsizeof(text) - before)
database = sqlite3.connect(":memory:")
database.execute("select ?", [text])
print("a database adds, bytes:", sys.getsizeof(text) - before)
