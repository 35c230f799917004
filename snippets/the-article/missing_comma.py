"""This missing comma, and this missing line break, stop a program before its first line."""


def refusal(program, names):
    try:
        exec(compile(program, "page", "exec"), names)
    except SyntaxError as error:
        return error.msg


names = {}
program = 'list1 = [3, 4, 5, 6, 7]\nprint("list ="list1)'
error, hint = refusal(program, names).split(". ")
print("without the comma:", error)
print("hint:", hint)
print("list made:", "list1" in names)
print("no line break:", refusal("x = 10 print(x)", names))
print("number named:", "x" in names)
