"""What `__del__` raises as its object dies reaches no `except`; it goes to `sys.unraisablehook`.

3.14: the hook for errors in `__del__` gets a message in place of the function (gh-129354).
"""

import sys


class Door:
    def __del__(self):
        raise ValueError("the door is stuck")


def hook(report):
    print("hook gets:", report.exc_type.__name__)
    print("gets the function:", report.object is Door.__del__)
    print("gets a message:", report.err_msg is not None)


door, sys.unraisablehook = Door(), hook
try:
    del door
    print("next line:", "runs")
except ValueError:
    print("except clause:", "runs")
