"""A loop over a file of one line, and a text with one emoji, take several times the file."""

import tracemalloc


def times(text, work):
    with open("notes.txt", "w", encoding="utf-8") as file:
        file.write(text)
    with open("notes.txt", encoding="utf-8") as file:
        tracemalloc.start()
        work(file)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    return f"{peak / len(text):.0f} times"


lines = "the visitor opened a page\n" * 40_000
print("loop, one line:", times(lines.replace("\n", " "), max))
print("read:", times(lines, lambda file: file.read()))
print("read, one emoji:", times(lines + "🍐", lambda file: file.read()))
print("all in a call:", times(lines, lambda file: max(*file)))
