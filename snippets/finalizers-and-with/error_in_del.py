"""What `__del__` raises as its object dies reaches no `except`; it goes to `sys.unraisablehook`.

3.14: the hook for errors in `__del__` gets a message in place of the function (gh-129354).
"""

import sys


class Connection:
    def __del__(self):
        raise ValueError("the line is down")


def hook(report):
    print("hook gets:", report.exc_type.__name__)
    print("gets the function:", report.object is Connection.__del__)
    print("gets a message:", report.err_msg is not None)


connection, sys.unraisablehook = Connection(), hook
try:
    del connection
    print("next line:", "runs")
except ValueError:
    print("except clause:", "runs")
