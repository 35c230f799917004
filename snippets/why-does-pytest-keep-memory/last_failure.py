"""A failed test's variables go when another test is called; what `parametrize` was given stays.

with: pytest 9.2
"""

import gc

import pytest

TESTS = """import pytest
class Photo: pass
@pytest.mark.parametrize("given", [Photo()])
def test_one(given): made = Photo(); assert made is given
def test_two(): pass"""
with open("test_photo.py", "w") as file:
    file.write(TESTS)


class Census:
    def pytest_runtest_logfinish(self, nodeid):
        gc.collect()
        kinds = [type(one).__name__ for one in gc.get_objects()]
        print(f"photos after {nodeid[15:23]}:", kinds.count("Photo"))


pytest.main(["-s", "-p", "no:terminal", "test_photo.py"], [Census()])
