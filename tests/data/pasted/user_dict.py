"""A dict of the standard library that keeps another one."""

from collections import UserDict


class Settings(UserDict):
    pass


settings = Settings()
settings["color"] = ["red"]
settings["size"] = ["big"]
settings.name = ["mine"]
print("keys:", list(settings))
