"""Line by line, as at the prompt, 256 is one object and 2000 two; 257 depends.

3.15: the shared small ints reach up to 1024, where 256 was the last (gh-133059).
"""

for lines in (
    ["a = 256", "b = 256", "print('256, line by line:', a is b)"],
    ["a = 257", "b = 257", "print('257, line by line:', a is b)"],
    ["a = 257; b = 257; print('257, in one file:', a is b)"],
    ["a = 2000", "b = 2000", "print('2000, line by line:', a is b)"],
):
    for line in lines:
        exec(line)
