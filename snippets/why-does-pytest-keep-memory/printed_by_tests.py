"""pytest keeps what tests print until its end, of tests that pass, too.

with: pytest 9.2
"""

import tracemalloc

import pytest

TESTS = """import pytest
@pytest.mark.parametrize("number", range(40))
def test_page(number): print("x" * 10**6)"""
with open("test_pages.py", "w") as file:
    file.write(TESTS)


class Meter:
    def pytest_collection_finish(self):
        tracemalloc.start()

    def pytest_sessionfinish(self):
        self.kept, _ = tracemalloc.get_traced_memory()


meter = Meter()
pytest.main(["-p", "no:terminal", "test_pages.py"], [meter])
print("kept at the end:", round(meter.kept / 1e7) * 10, "MB")
