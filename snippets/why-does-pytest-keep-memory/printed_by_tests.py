"""pytest keeps what tests print until its end, of tests that pass, too; with `-s` it does not.

with: pytest 9.2
"""

import os
import tracemalloc
from contextlib import redirect_stdout

import pytest

TESTS = """import pytest
@pytest.mark.parametrize("number", range(40))
def test_page(number): print("x" * 10**6)"""
with open("test_pages.py", "w") as file:
    file.write(TESTS)

tracemalloc.start()
for name, flags in ("pytest -s", ["-s"]), ("pytest", []):
    with open(os.devnull, "w") as out, redirect_stdout(out):
        pytest.main([*flags, "-p", "no:terminal", "test_pages.py"])
    _, peak = tracemalloc.get_traced_memory()
    print(f"{name}, at most:", round(peak / 2e7) * 20, "MB")
