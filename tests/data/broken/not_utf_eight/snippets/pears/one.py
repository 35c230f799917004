"""Bytes are no text."""

import sys

sys.stdout.buffer.write(b"pears: \xff\n")
