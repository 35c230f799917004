"""`sys.intern` gives one string for equal ones, and the fields lead to it."""

import sys

fields = []
for line in ["green pear,1", "green pear,2", "green pear,3"]:
    fruit, number = line.split(",")
    fields.append(sys.intern(fruit))
print("fields:", len(fields))
print("strings stored:", len(set(map(id, fields))))
