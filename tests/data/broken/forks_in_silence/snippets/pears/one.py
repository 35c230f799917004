"""A child without output outlives its parent."""

import subprocess
import sys

sleep = [sys.executable, "-c", "import time; time.sleep(600)"]
null = subprocess.DEVNULL
subprocess.Popen(sleep, stdout=null, stderr=null)
print("pears:", 2)
