"""A thread that a request starts lets its user go; on the free-threaded build only with an empty context."""

from concurrent.futures import ThreadPoolExecutor
from contextvars import Context, ContextVar
from weakref import ref

user = ContextVar("user")


def plain(pool):
    pool.submit(int).result()


def empty(pool):
    Context().run(plain, pool)


for first in plain, empty:
    user.set({"ada"})
    watch = ref(user.get())
    with ThreadPoolExecutor(1) as pool:
        first(pool)
        user.set(None)
        print(f"{first.__name__}, user alive:", watch() is not None)
