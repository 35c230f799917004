"""A string grows in place by `+=` at its end; in front, or by an f-string, it is copied.

3.13: two statements on a line can become one instruction, and the addition is no longer seen as one in place (`insert_superinstructions`, Python/flowgraph.c).
"""

LOOP = """def copies():
    text, moved = "", 0
    for number in range(3000):
        before = id(text)
        {line}
        moved += id(text) != before
    return moved"""

lines = {"at the end": 'text += "x"', "in front": 'text = "x" + text'}
lines["f-string"] = 'text = f"{text}x"'
lines["one shared line"] = 'text += "x"; moved += 0'
for label, line in lines.items():
    names = {}
    exec(LOOP.format(line=line), names)
    count = names["copies"]()
    print(f"copies, {label}:", "few" if count < 300 else count)
