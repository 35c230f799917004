"""Equal strings made at run time are two objects, until `sys.intern` gives one for both."""

import sys

pears = "-".join(["ripe", "pear"])
plums = "-".join(["ripe", "pear"])
print("equal:", pears == plums)
print("one object:", pears is plums)

pears = sys.intern(pears)
plums = sys.intern(plums)
print("one object when interned:", pears is plums)

print("one letter, e acute:", chr(233) is chr(233))
print("one letter, chinese:", chr(20013) is chr(20013))
