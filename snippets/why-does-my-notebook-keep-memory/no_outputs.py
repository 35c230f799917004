"""With an output cache of zero a shown table goes with its name.

with: ipython 9.18
"""

import gc
import io
from contextlib import redirect_stdout

from IPython.core.interactiveshell import InteractiveShell


class Frame:
    """A table that was loaded."""


shell = InteractiveShell(ipython_dir=".", user_ns={"Frame": Frame})
shell.run_cell("get_ipython().displayhook.cache_size = 0")
for cell in ["df = Frame()", "df", "del df"]:
    with redirect_stdout(io.StringIO()):
        shell.run_cell(cell, store_history=True)
    gc.collect()
    alive = [type(one) for one in gc.get_objects()].count(Frame)
    print(f"after {cell}:", alive)
