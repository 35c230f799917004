"""The entry of `living-memory.pyz`, in words that a Python of any age can read, so that one too old says so.

It imports what it starts only after the version is known to be new enough.
"""

import sys

OLDEST = (3, 8)

if sys.version_info < OLDEST:
    sys.exit(
        "living-memory.pyz: needs Python 3.8 or newer, and this is "
        + sys.version.split()[0]
        + "\n  To do: start it with a newer Python, such as `python3 living-memory.pyz`"
    )

if __name__ == "__main__":
    try:
        from command import start

        sys.exit(start())
    except KeyboardInterrupt:  # while it was imported, or once more at the end
        sys.exit(130)
