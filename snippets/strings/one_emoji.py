"""An export with one emoji in it takes four times the memory."""

import sys

export = "ada, paid\n" * 10_000
print("plain export:", round(sys.getsizeof(export) / 1000), "kB")
export += "🙂"
print("with one emoji:", round(sys.getsizeof(export) / 1000), "kB")
