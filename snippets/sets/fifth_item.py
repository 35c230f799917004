"""The fifth item takes a set out of its own object, and removing items gives nothing back."""

import sys

seen = {"ada", "bob", "eve"}
print("bytes, three:", sys.getsizeof(seen))
seen.add("ada")
print("items, ada again:", len(seen))
seen.add("joe")
print("bytes, four:", sys.getsizeof(seen))
seen.add("kim")
print("bytes, five:", sys.getsizeof(seen))
seen.discard("ada")
seen.discard("bob")
seen.discard("eve")
print("bytes, two:", sys.getsizeof(seen))
