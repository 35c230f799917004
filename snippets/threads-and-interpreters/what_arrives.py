"""A tuple arrives in another interpreter as a copy, and a view shows it the very same bytes.

3.14: the standard library has `concurrent.interpreters` (PEP 734).
"""

from importlib.util import find_spec

there = find_spec("concurrent.interpreters") is not None
print("interpreters there:", there)
if there:
    from concurrent import interpreters

    other, line = interpreters.create(), interpreters.create_queue()
    row, page = ("pear", 39), bytearray(b"pear")
    other.prepare_main(line=line, row=row, view=memoryview(page))
    other.exec("line.put(id(row)); view[:] = b'plum'; del view")
    print("tuple is the same:", line.get() == id(row))
    print("bytes here:", page.decode())
    other.close()
