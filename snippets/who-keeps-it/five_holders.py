"""Callbacks, `atexit`, a thread, a context and a child keep an object; a weak method does not."""

import atexit
import gc
import weakref
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar, copy_context
from threading import local
from types import SimpleNamespace


class Service:
    def stop(self):
        """What is called in the end."""


def report(holder, keep):
    watch = weakref.ref(service := Service())
    keep(service)
    del service
    gc.collect()
    print(f"alive, {holder}:", watch() is not None)


kept, mine, user = [], local(), ContextVar("user")
context, pool = copy_context(), ThreadPoolExecutor(1)
report("callbacks", lambda one: kept.append(one.stop))
report("atexit", lambda one: atexit.register(one.stop))
note = lambda one: setattr(mine, "one", one)
report("thread", lambda one: pool.submit(note, one).result())
report("context", lambda one: context.run(user.set, one))
report("child", lambda one: kept.append(SimpleNamespace(parent=one)))
weak = weakref.WeakMethod
report("weak method", lambda one: kept.append(weak(one.stop)))
pool.shutdown()
