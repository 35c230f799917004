"""A notebook keeps what a cell displayed; after three more results `%reset -f out` lets it go.

with: ipython 9.18
"""

import gc
import io
from contextlib import redirect_stdout

from IPython.core.interactiveshell import InteractiveShell


class Photo:
    """A photo that was loaded."""


shell = InteractiveShell(ipython_dir=".", user_ns={"Photo": Photo})
shown = ["Photo()", "1", "2", "3", "Out.clear()", "%reset -f out"]
for cell in [*shown, "Photo();", "p = Photo()", "del p"]:
    with redirect_stdout(io.StringIO()):
        shell.run_cell(cell, store_history=True)
    gc.collect()
    alive = [one for one in gc.get_objects() if type(one) is Photo]
    print(f"after {cell}:", len(alive))
    del alive
