"""A background task sees the user of the request that started it, unless its context is empty."""

import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def beat(how):
    print(f"{how}, user:", user.get())


async def request():
    user.set("ada")
    plain = asyncio.create_task(beat("plain"))
    bare = contextvars.Context().run(asyncio.create_task, beat("bare"))
    return plain, bare


async def main():
    tasks = await asyncio.create_task(request())
    print("main, user:", user.get())
    await asyncio.wait(tasks)


asyncio.run(main())
