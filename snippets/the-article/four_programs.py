"""Of the four programs one is refused, and two print a space that the article's output lacks."""

import functools
import io

for name, program, told in (
    ("number", "x = 10\nprint(x)", "10"),
    ("append", 'list1 = [1]\nprint("list1 =",list1)', "list1 =[1]"),
    ("remove", 'list1 = [3]\nprint("list ="list1)', "list =[3]"),
    ("tuple", 'Tuple1 = (2,)\nprint("Tuple =",Tuple1)', "Tuple =(2,)"),
):
    out = io.StringIO()
    try:
        exec(program, {"print": functools.partial(print, file=out)})
    except SyntaxError:
        print("SyntaxError", file=out)
    print(name + " prints:", out.getvalue().strip())
    print(name + " as told:", out.getvalue().strip() == told)
