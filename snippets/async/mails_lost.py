"""Three mails wait for an answer that nobody keeps, and the collector takes them."""

import gc
import weakref


class Answer:
    def __await__(self):
        yield self


async def send_mail():
    await Answer()


def start(mail):
    mail.send(None).wakes = mail
    return weakref.ref(mail)


running = set()
watches = [start(send_mail()) for number in range(3)]
gc.collect()
print("waiting:", sum(watch() is not None for watch in watches))
