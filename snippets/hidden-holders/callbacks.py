"""A method given to `atexit` and to `signal` keeps its service, until both have let go of it."""

import atexit
import signal
import weakref


class Service:
    stop = lambda self, *given: None


service = Service()
watch = weakref.ref(service)
atexit.register(service.stop)
signal.signal(signal.SIGTERM, service.stop)
del service
print("alive, given to both:", watch() is not None)
atexit.unregister(watch().stop)
print("alive, in signal alone:", watch() is not None)
signal.signal(signal.SIGTERM, signal.SIG_DFL)
print("alive, in neither:", watch() is not None)
