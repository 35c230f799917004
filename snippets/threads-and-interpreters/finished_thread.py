"""A finished thread that a name keeps may keep the values of its context variables.

3.14: a `Thread` object has the context in which it runs (Lib/threading.py: self._context).
"""

import contextvars
import threading
import weakref

user = contextvars.ContextVar("user")
watches = []


def work():
    name = {"ada"}
    user.set(name)
    watches.append(weakref.ref(name))


thread = threading.Thread(target=work)
thread.start()
thread.join()
print("user alive, thread kept:", watches[0]() is not None)
del thread
print("user alive, dropped:", watches[0]() is not None)
