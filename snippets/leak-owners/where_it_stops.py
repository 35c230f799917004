"""A thread that has ended lets go of its method; one not started, and a timer, do not."""

import weakref
from threading import Thread, Timer


class Service:
    work = lambda self: None


def alive_after(kind, first, is_started):
    watch = weakref.ref(service := Service())
    thread = kind(first, service.work)
    del service
    if is_started:
        thread.start()
        thread.join()
    return watch() is not None


print("alive, thread ended:", alive_after(Thread, None, True))
print("alive, not started:", alive_after(Thread, None, False))
print("alive, timer ended:", alive_after(Timer, 0, True))
