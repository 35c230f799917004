"""A coroutine and the answer that it waits for are a cycle, and the collector takes both."""

import gc
import weakref


class Answer:
    def __await__(self):
        yield self


async def send_mail():
    answer = Answer()
    await answer


mail = send_mail()
mail.send(None).wakes = mail
watch = weakref.ref(mail)
del mail
print("mail alive, before:", watch() is not None)
gc.collect()
print("mail alive, after:", watch() is not None)
