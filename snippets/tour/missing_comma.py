"""This missing comma, and this missing line break, stop a program before its first line."""


def refusal(program, names):
    try:
        exec(compile(program, "page", "exec"), names)
    except SyntaxError as error:
        return error.msg


names = {}
program = 'basket = [3, 4, 5, 6, 7]\nprint("list ="basket)'
error, hint = refusal(program, names).split(". ")
print("without the comma:", error)
print("hint:", hint)
print("list made:", "basket" in names)
print("no line break:", refusal("pear = 10 print(pear)", names))
print("number named:", "pear" in names)
