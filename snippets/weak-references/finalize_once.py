"""`weakref.finalize` removes the file once, here when the report goes; a second call does nothing."""

import os
import weakref


class Report:
    """Something that needs a temporary file."""


path = "report.tmp"
open(path, "w").close()
report = Report()
remover = weakref.finalize(report, os.remove, path)
print("file is there:", os.path.exists(path))
del report
print("there after del:", os.path.exists(path))
print("still to run:", remover.alive)
print("called again:", remover())
