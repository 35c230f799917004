"""pytest keeps the variables of a failed test until another test is called.

with: pytest 9.2
"""

import gc

import pytest

TESTS = """class Photo: pass
def test_one():
    photo = Photo()
    assert photo is None
def test_two(): pass"""
with open("test_photo.py", "w") as file:
    file.write(TESTS)


class Census:
    def pytest_runtest_logfinish(self, nodeid):
        gc.collect()
        kinds = [type(one).__name__ for one in gc.get_objects()]
        print(f"photos after {nodeid[-8:]}:", kinds.count("Photo"))


pytest.main(["-s", "-p", "no:terminal", "test_photo.py"], [Census()])
