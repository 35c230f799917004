"""Exceptions that pass: through `finally`, raised anew, raised from another one, swallowed on the way."""

from contextlib import suppress


def read(text):
    try:
        return int(text)
    finally:
        text = None


def number(text):
    try:
        return read(text)
    except ValueError as error:
        raise LookupError("no number") from error


def again(text):
    try:
        number(text)
    except LookupError:
        with suppress(KeyError):
            {}[text]
        raise


rows = []
try:
    again("pear")
except LookupError as error:
    rows.append(error)
rows.clear()
again("plum")
