"""A pool of multiprocessing has the limit `maxtasksperchild`, and the workers of joblib's loky lack it.

with: joblib 1.5
"""

import os
from importlib import import_module
from inspect import signature
from multiprocessing.pool import Pool

os.environ["JOBLIB_MULTIPROCESSING"] = "0"  # no worker is started here
loky = import_module("joblib.externals.loky").ProcessPoolExecutor
for name, workers in ("multiprocessing", Pool), ("loky", loky):
    parameters = signature(workers).parameters
    print(f"{name} has it:", "maxtasksperchild" in parameters)
