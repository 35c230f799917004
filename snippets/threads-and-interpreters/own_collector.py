"""Each interpreter has its own modules and a collector of its own.

3.14: the standard library has `concurrent.interpreters` (PEP 734).
"""

import gc
import json
from importlib.util import find_spec

there = find_spec("concurrent.interpreters") is not None
print("interpreters there:", there)
if there:
    from concurrent import interpreters

    other, line = interpreters.create(), interpreters.create_queue()
    other.prepare_main(line=line)
    other.exec("import gc, sys; gc.disable()")
    other.exec(f"line.put({json.__name__!r} in sys.modules)")
    print("json is there:", line.get())
    print("collector on here:", gc.isenabled())
    other.close()
