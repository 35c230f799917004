"""At exit threads end first, then exit functions run, the newest first, and the finalizer comes last."""

import atexit
import threading
import weakref


class Connection:
    def __del__(self):
        print("finalizer finds:", found)


def work():
    threading.main_thread().join()
    print("thread:", "ends")


connection, found = Connection(), "still there"
atexit.register(print, "first exit function:", "runs")
weakref.finalize(connection, print, "function of finalize:", "runs")
atexit.register(print, "last exit function:", "runs")
threading.Thread(target=work).start()
print("script:", "ends")
