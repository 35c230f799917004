"""A dict emptied key by key keeps its table."""
import sys
stock = dict.fromkeys(["pear", "fig", "plum", "kiwi", "lime", "date"])
print("full:", sys.getsizeof(stock))
for name in list(stock):
    del stock[name]
print("emptied:", sys.getsizeof(stock), sys.getsizeof(stock.copy()), sys.getsizeof(dict(stock)))
stock["x"] = 1
print(sys.getsizeof(stock))
stock.clear()
print("cleared:", sys.getsizeof(stock))
