"""A weak reference to a bound method is empty at once; `WeakMethod` answers as long as the window is there."""

import weakref


class Window:
    def redraw(self):
        return "new image"


window = Window()
plain = weakref.ref(window.redraw)
print("plain finds:", plain())
method = weakref.WeakMethod(window.redraw)
redraw = method()
print("weak method gives:", redraw())
del redraw
del window
print("after del:", method())
