"""A handler that each request adds to the same logger stays, and each line is written again."""

import logging

log, lines = logging.getLogger("shop"), []


class Page(logging.Handler):
    def emit(self, record):
        lines.append(record.getMessage())


for request in range(3):
    log.addHandler(Page())
    log.warning("request %d", request)
print("handlers:", len(log.handlers))
print("lines for three requests:", len(lines))
