"""The sixth key makes a bigger table, and the table stays when keys go.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key (gh-91001).
"""

import sys

stock = {"pear": 4, "fig": 9, "plum": 2, "kiwi": 7, "lime": 1}
print("bytes, five keys:", sys.getsizeof(stock))
stock["date"] = 5
print("bytes, six keys:", sys.getsizeof(stock))
del stock["pear"], stock["fig"], stock["plum"], stock["kiwi"]
print("bytes, two keys:", sys.getsizeof(stock))
stock.clear()
print("bytes, cleared:", sys.getsizeof(stock))
