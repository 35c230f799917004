"""A table that a cell showed outlives its name and `Out.clear()`; `%xdel` with its number lets it go.

with: ipython 9.18
"""

import gc
import io
from contextlib import redirect_stdout

from IPython.core.interactiveshell import InteractiveShell


class Frame:
    """A table that was loaded."""


shell = InteractiveShell(ipython_dir=".", user_ns={"Frame": Frame})
cells = ["df = Frame()", "df", "del df", "Out.clear()", "%xdel _2"]
for cell in cells:
    with redirect_stdout(io.StringIO()):
        shell.run_cell(cell, store_history=True)
    gc.collect()
    alive = [type(one) for one in gc.get_objects()].count(Frame)
    print(f"after {cell}:", alive)
