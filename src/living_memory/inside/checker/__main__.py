"""What does your Python print? Run all snippets of Living Memory on this Python, and hold them against the book's.

    python living-memory.pyz [--json]

The standard library alone, any Python from 3.8. Needs no network, and leaves nothing behind.
"""

import json
import pkgutil
import signal
import sys
from argparse import ArgumentParser

import report
import trial
from verdict import Book, judge
from who import this


def main() -> int:
    """Run the check and print what it found; give 1 where a snippet could not run at all, else 0."""
    about = "Run the snippets of Living Memory on this Python, and say what it prints otherwise than the book."
    parser = ArgumentParser(description=about)
    parser.add_argument(
        "--json", action="store_true", help="print the findings for a machine"
    )
    given = parser.parse_args()
    for name in {"SIGTERM", "SIGHUP"} & set(dir(signal)):
        signal.signal(
            getattr(signal, name), signal.default_int_handler
        )  # whoever ends this, no folder stays
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    book = Book(json.loads(pkgutil.get_data("report", "book.json").decode("utf-8")))
    found = judge(book, this(), trial.run_all(book.data))
    print(
        json.dumps(report.facts(found), indent=1, ensure_ascii=False)
        if given.json
        else report.text(found)
    )
    return 1 if found.broken else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except trial.Stopped as stopped:
        sys.exit(str(stopped))
    except KeyboardInterrupt:
        sys.exit(130)
