"""A loop over a file has one line at a time, and `readlines` has all of them."""

from io import StringIO

file = StringIO("pear 7\nplum 5\nfig 9\n")
sold = 0
for line in file:
    sold += int(line.split()[1])
print("sold:", sold)
del line, sold
file.seek(0)
lines = file.readlines()
print("lines kept:", len(lines))
