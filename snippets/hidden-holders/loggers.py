"""Each new name makes a logger that stays; one logger with an adapter for each job adds none."""

from logging import LoggerAdapter, getLogger, root

known = root.manager.loggerDict


def added(make):
    before = len(known)
    for job in range(1000):
        make(job)
    return len(known) - before


shop = getLogger("shop")
print("names:", added(lambda job: getLogger(f"job {job}")))
print("dotted names:", added(lambda job: getLogger(f"{job}.load")))
print("adapters:", added(lambda job: LoggerAdapter(shop, {"job": job})))
