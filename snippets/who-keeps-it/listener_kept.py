"""A list of bound methods keeps the objects that they belong to."""

import weakref


class Window:
    def update(self):
        return "price is new"


window = Window()
watch = weakref.ref(window)
news = [window.update]
del window
print("answer:", news[0]())
print("window alive:", watch() is not None)
