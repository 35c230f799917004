"""A child outlives its parent."""

import os
import time

if os.fork() == 0:
    time.sleep(600)
print("pears:", 2)
