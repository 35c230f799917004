"""As written here, three of the four programs run; in one a comma is missing, and Python refuses it."""

import functools
import io

for name, program in (
    ("first", "x = 10\nprint(x)"),
    ("second", 'list1 = [1]\nprint("list1 =",list1)'),
    ("third", 'list1 = [3]\nprint("list ="list1)'),
    ("fourth", 'Tuple1 = (2,)\nprint("Tuple =",Tuple1)'),
):
    out = io.StringIO()
    try:
        exec(program, {"print": functools.partial(print, file=out)})
    except SyntaxError:
        print("SyntaxError", file=out)
    print(name + " prints:", out.getvalue().strip())
