"""Many runs at once, and an end to all of them where whoever waits for them is interrupted."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from . import workplace


@contextmanager
def many_at_once() -> Iterator[ThreadPoolExecutor]:
    """As many threads as there are cores; at an interrupt the runs are ended, and those that wait never begin."""
    pool = ThreadPoolExecutor(os.cpu_count())
    try:
        yield pool
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        workplace.close()
        raise
    finally:
        pool.shutdown()
