"""A table that a cell ended with outlives its name and `Out.clear()`; `display` keeps nothing.

with: ipython 9.18
"""

import gc
import io
from contextlib import redirect_stdout

from IPython.core.interactiveshell import InteractiveShell


class Frame:
    """A table that was loaded."""


shell = InteractiveShell(ipython_dir=".", user_ns={"Frame": Frame})
cells = ["df = Frame()", "df", "del df", "Out.clear()"]
cells += ["%xdel _2", "display(Frame())"]
for cell in cells:
    with redirect_stdout(io.StringIO()):
        shell.run_cell(cell, store_history=True)
    gc.collect()
    alive = [type(one) for one in gc.get_objects()].count(Frame)
    print(f"after {cell}:", alive)
