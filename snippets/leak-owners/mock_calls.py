"""A mock keeps what it was called with, until it is reset."""

import weakref
from unittest.mock import Mock


class Photo:
    """What is sent."""


send, photos = Mock(), weakref.WeakSet()
for number in range(100):
    photo = Photo()
    photos.add(photo)
    send(photo)
del photo
print("photos alive:", len(photos))
send.reset_mock()
print("alive after reset:", len(photos))
