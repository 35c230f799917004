"""The queue of a pool has no limit, and keeps what each waiting task was given."""

import threading
import weakref
from concurrent.futures import ThreadPoolExecutor


class Photo:
    """What a task is given."""


photos, gate = weakref.WeakSet(), threading.Event()
with ThreadPoolExecutor(1) as pool:
    pool.submit(gate.wait)
    for number in range(1000):
        photo = Photo()
        photos.add(photo)
        pool.submit(id, photo)
    del photo
    print("photos waiting:", len(photos))
    gate.set()
