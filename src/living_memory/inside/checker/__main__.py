"""What does your Python print? Run all snippets of Living Memory on this Python, and hold them against the book's.

    python living-memory.pyz [--json]

The standard library alone, any Python from 3.8. Needs no network, and leaves nothing behind.
"""

import json
import pkgutil
import signal
import sys
from argparse import ArgumentParser
from io import TextIOWrapper

import report
import trial
from book_file import Book
from facts import facts
from verdict import judge
from who import this


def main() -> int:
    """Run the check and print what it found; give 1 where a snippet could not run at all, else 0."""
    about = "Run the snippets of Living Memory on this Python, and say what it prints otherwise than the book."
    parser = ArgumentParser(description=about)
    parser.add_argument(
        "--json", action="store_true", help="print the findings for a machine"
    )
    given = parser.parse_args()
    end_in_order()
    write_utf8()
    book = read_book()
    printed = trial.run_all(book.data)
    found = judge(book, this(), printed)
    if given.json:
        print(json.dumps(facts(found), indent=1, ensure_ascii=False))
    else:
        print(report.text(found))
    return 1 if found.broken else 0


def end_in_order() -> None:
    """Whoever ends this interrupts it, so that no folder stays."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):  # Windows has not all of them
            number = getattr(signal, name)
            signal.signal(number, signal.default_int_handler)


def write_utf8() -> None:
    """Write what snippets print, whatever the terminal is set to."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def read_book() -> Book:
    """The book in this archive."""
    data = pkgutil.get_data("report", "book.json")
    if data is None:
        raise FileNotFoundError("book.json is not in this archive")
    return Book(json.loads(data.decode("utf-8")))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except trial.Stopped as stopped:
        sys.exit(str(stopped))
    except KeyboardInterrupt:
        sys.exit(130)
