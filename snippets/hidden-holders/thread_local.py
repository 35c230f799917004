"""What a task leaves in a thread local stays with the thread of the pool, after the task."""

import threading
import weakref
from concurrent.futures import ThreadPoolExecutor


class Connection:
    """What each task opens."""


def task(request):
    mine.connection = Connection()
    connections.add(mine.connection)


mine, connections = threading.local(), weakref.WeakSet()
with ThreadPoolExecutor(1) as pool:
    list(pool.map(task, range(3)))
    print("after three tasks:", len(connections))
print("after the pool:", len(connections))
