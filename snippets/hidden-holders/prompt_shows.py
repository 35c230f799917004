"""The prompt keeps the photo that it showed last, until it shows something else."""

import code
import weakref


class Photo(str):
    __repr__ = lambda self: f"prompt shows {self}: photo"


def load(name):
    photo = Photo(name)
    photos.add(photo)
    return photo


photos = weakref.WeakSet()
prompt = code.InteractiveConsole(globals())
for name in "ada", "eve":
    prompt.push(f"load('{name}')")
    print(f"alive after {name}:", *photos)
prompt.push("None")
print("alive after None:", *photos)
