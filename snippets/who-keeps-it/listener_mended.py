"""A list of `WeakMethod` finds the method of a living window, and keeps no window."""

import weakref


class Window:
    def update(self):
        return "price is new"


window = Window()
watch = weakref.ref(window)
news = [weakref.WeakMethod(window.update)]
print("answer:", news[0]()())
del window
print("method found after del:", news[0]())
print("window alive:", watch() is not None)
