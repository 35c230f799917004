"""After an error a lock taken by `with` is free, and one released in the last line is taken."""

from threading import Lock


def with_block(lock, total, items):
    with lock:
        print("mean:", total / items)


def release_at_end(lock, total, items):
    lock.acquire()
    print("mean:", total / items)
    lock.release()


for way in with_block, release_at_end:
    lock = Lock()
    try:
        way(lock, 12, 0)
    except ZeroDivisionError:
        state = "taken" if lock.locked() else "free"
        print(f"lock, {way.__name__}:", state)
