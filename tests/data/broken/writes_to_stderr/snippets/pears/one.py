"""A warning is no output."""

import sys

print("pears:", 2)
print("rotten", file=sys.stderr)
