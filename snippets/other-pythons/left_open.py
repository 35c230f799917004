"""A file that is kept open has no text yet; on CPython a file that is dropped has it."""

import os
import warnings

warnings.simplefilter("ignore")


def left_open(name):
    file = open(name, "w")
    file.write("five!")
    return file


left_open("notes.txt")
print("dropped, bytes:", os.path.getsize("notes.txt"))
kept = left_open("notes.txt")
print("kept, bytes:", os.path.getsize("notes.txt"))
with open("notes.txt", "w") as file:
    file.write("five!")
print("closed, bytes:", os.path.getsize("notes.txt"))
