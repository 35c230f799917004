"""What failed tests had waits for the collector, and a hook in `conftest.py` calls it.

with: pytest 9.2
"""

import gc

import pytest

TESTS = """import gc, pytest; gc.disable()
class Photo: pass
@pytest.mark.parametrize("number", range(40))
def test_photo(number): made = Photo(); assert made is None"""
TIDY = "import gc\ndef pytest_runtest_teardown(): gc.collect()"


class Census:
    def pytest_sessionfinish(self):
        kinds = [type(one).__name__ for one in gc.get_objects()]
        print(f"with {name}:", kinds.count("Photo"), "photos")


for name, text in ("test_photo.py", TESTS), ("conftest.py", TIDY):
    with open(name, "w") as file:
        file.write(text)
    pytest.main(["-s", "-pno:terminal", "test_photo.py"], [Census()])
