"""`BytesIO` shares the bytes that it is given, until something is written."""

import io
import tracemalloc


def kilobytes():
    return round(tracemalloc.get_traced_memory()[0] // 1000, -2)


page = bytes(2_000_000)
tracemalloc.start()
file = io.BytesIO(page)
print("kilobytes, opened:", kilobytes())
print("same bytes:", file.getvalue() is page)
file.write(b"<html>")
print("kilobytes, written:", kilobytes())
