"""A request that is kept shows in the count of the settings that it uses; a dropped one does not."""

import sys


class Settings:
    """Something that each request uses."""


def serve(number):
    return {"number": number, "settings": settings}


def note(number):
    noted.append(serve(number))


settings, noted = Settings(), []
for label, handle in ("served", serve), ("noted", note):
    before = sys.getrefcount(settings)
    for number in range(100):
        handle(number)
    left = sys.getrefcount(settings) - before
    print(f"each {label} request:", round(left / 100))
