"""At exit threads end first, then exit functions run, the newest first, and finalizers come last."""

import atexit
import threading
import weakref


class Pear:
    def __del__(self):
        print("finalizer finds:", found)


work = lambda: end.wait() and print("thread:", "ends")
pear, end = Pear(), threading.Event()
atexit.register(print, "first exit function:", "runs")
weakref.finalize(pear, print, "function of finalize:", "runs")
atexit.register(print, "last exit function:", "runs")
threading.Thread(target=work).start()
found = "its globals"
print("script:", "ends")
end.set()
