"""Closed figures, and those without `pyplot`, stay until the collector runs.

with: matplotlib 3.11
"""

import gc

from matplotlib import figure, pyplot


def there():
    return sum(type(one) is figure.Figure for one in gc.get_objects())


gc.disable()
for _ in range(20):
    pyplot.close(pyplot.subplots()[0])
print("closed:", there(), "figures")
gc.collect()
print("closed, collected:", there(), "figures")
for _ in range(20):
    figure.Figure().subplots()
print("without pyplot, not collected:", there(), "figures")
